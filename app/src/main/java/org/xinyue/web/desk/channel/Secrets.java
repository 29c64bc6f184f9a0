package org.xinyue.web.desk.channel;

import org.xinyue.channel.ChannelClients;

/** What is shown once to whoever sets the other system up (接入凭据). */
public record Secrets(String id, String secret, String signingKey) {
    static Secrets of(ChannelClients.Credentials credentials) {
        return new Secrets(credentials.client().id().toString(), credentials.secret(), credentials.signingKey());
    }

    /** Credentials must not reach a log. */
    @Override
    public String toString() {
        return "Secrets[" + id + "]";
    }
}
