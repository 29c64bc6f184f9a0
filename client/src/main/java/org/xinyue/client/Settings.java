package org.xinyue.client;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;

/**
 * Where the platform is and how it is spoken to.
 *
 * @param address e.g. https://xinyue.example.gov.cn, without a slash at the end; plain http only to this machine
 * @param timeout longest wait for one answer
 */
public record Settings(URI address, Credentials credentials, Retry retry, Duration timeout, Clock clock) {
    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);

    public Settings {
        var scheme = String.valueOf(address.getScheme());
        if (address.getHost() == null || !scheme.matches("https?") || address.getRawQuery() != null) {
            throw new IllegalArgumentException("the address must look like https://host or https://host/path");
        }
        if (scheme.equals("http") && !isThisMachine(address.getHost())) {
            throw new IllegalArgumentException("secrets and complaints travel by https only: " + address.getHost());
        }
    }

    /** The usual: five attempts, thirty seconds each. */
    public static Settings of(String address, Credentials credentials) {
        var bare = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return new Settings(URI.create(bare), credentials, Retry.USUAL, USUAL_TIMEOUT, Clock.systemUTC());
    }

    /** The same with other patience. */
    public Settings with(Retry other) {
        return new Settings(address, credentials, other, timeout, clock);
    }

    /** The same with another longest wait for one answer. */
    public Settings within(Duration longest) {
        return new Settings(address, credentials, retry, longest, clock);
    }

    /** The same with another clock: it dates signatures and renews tokens. */
    public Settings by(Clock other) {
        return new Settings(address, credentials, retry, timeout, other);
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }
}
