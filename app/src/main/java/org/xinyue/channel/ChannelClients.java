package org.xinyue.channel;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.access.Actor;
import org.xinyue.audit.AuditTrail;
import org.xinyue.channel.store.ClientRows;
import org.xinyue.channel.store.KnownClients;
import org.xinyue.channel.store.Sm2Point;
import org.xinyue.database.Keys;
import org.xinyue.intake.Channel;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.vault.Vault;

/** Systems that may send (接入方管理). A secret is shown once; what is kept of it opens nothing. */
@Service
@Implements({Clause.A2_CHANNELS, Clause.A4_INTAKE_1600})
public class ChannelClients {
    /** How long the old secret and key still open after a rotation. */
    public static final Duration OVERLAP = Duration.ofDays(7);

    private static final int BYTES = 32;
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_PER_MINUTE = 100_000;

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final SecureRandom random = new SecureRandom();
    private final Map<UUID, Instant> lastNoted = new ConcurrentHashMap<>();
    private final ClientRows rows;
    private final KnownClients known;
    private final Organisations organisations;
    private final Vault vault;
    private final AuditTrail audit;
    private final Clock clock;

    /** Where systems are kept, and what is remembered of them. */
    @org.springframework.stereotype.Component
    record Kept(ClientRows rows, KnownClients known) {}

    ChannelClients(Kept kept, Organisations organisations, Vault vault, AuditTrail audit, Clock clock) {
        this.rows = kept.rows();
        this.known = kept.known();
        this.organisations = organisations;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A system to be registered.
     *
     * @param validTo first day on which it may send no longer, null for no end
     */
    public record Entered(
            Channel channel,
            UUID bodyId,
            String name,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            int perMinute) {}

    /**
     * What its operators must be given; it cannot be shown again.
     *
     * @param secret for the sign-in by client credentials
     * @param signingKey for signed requests by HMAC-SM3, base64
     */
    public record Credentials(ChannelClient client, String secret, String signingKey) {
        /** Credentials must not reach a log. */
        @Override
        public String toString() {
            return "Credentials[" + client.id() + "]";
        }
    }

    /**
     * A system with what it has done.
     *
     * @param lastUsedAt null when it never signed in
     * @param entries how many complaints it brought
     */
    public record Usage(ChannelClient client, @Nullable Instant lastUsedAt, long entries) {}

    /**
     * Registers a system.
     *
     * @throws ClientRefused when it cannot stand as entered
     */
    @Transactional
    public Credentials register(Entered entered, Actor by) {
        var name = entered.name().strip();
        int length = name.codePointCount(0, name.length());
        if (length < SHORTEST_NAME || length > LONGEST_NAME) {
            throw new ClientRefused("name", "请填写接入系统的名称，" + SHORTEST_NAME + " 至 " + LONGEST_NAME + " 个字");
        }
        if (entered.channel() == Channel.COLUMN) {
            throw new ClientRefused("channel", "投诉专栏就在本平台，不需要接入；请选择其他渠道");
        }
        if (organisations
                .directory()
                .find(entered.bodyId())
                .filter(body -> body.validOn(LocalDate.now(clock)))
                .isEmpty()) {
            throw new ClientRefused("body", "请选择名录中现有的受理单位");
        }
        if (entered.validTo() != null && !entered.validTo().isAfter(entered.validFrom())) {
            throw new ClientRefused("validTo", "停用日期要晚于启用日期");
        }
        if (entered.perMinute() < 1 || entered.perMinute() > MOST_PER_MINUTE) {
            throw new ClientRefused("perMinute", "每分钟请求数请填 1 至 " + MOST_PER_MINUTE);
        }
        var client = new ChannelClient(
                Keys.next(),
                entered.channel(),
                entered.bodyId(),
                name,
                entered.validFrom(),
                entered.validTo(),
                entered.perMinute());
        rows.insert(client);
        var credentials = credentials(client);
        audit.record(by, "登记接入方", client.id().toString(), client.channel().label() + " " + name);
        return credentials;
    }

    /**
     * Gives it a new secret and a new signing key; the old ones open for {@link #OVERLAP} more.
     *
     * @throws ClientRefused when there is no such system
     */
    @Transactional
    public Credentials rotate(UUID id, Actor by) {
        var client = rows.find(id).orElseThrow(ChannelClients::unknown);
        rows.endKeys(id, "SECRET", clock.instant().plus(OVERLAP));
        rows.endKeys(id, "HMAC_SM3", clock.instant().plus(OVERLAP));
        var credentials = credentials(client);
        known.forget();
        audit.record(by, "更换接入密钥", id.toString(), client.name());
        return credentials;
    }

    /**
     * Ends it at once: nothing opens any more.
     *
     * @throws ClientRefused when there is no such system
     */
    @Transactional
    public void end(UUID id, Actor by) {
        var client = rows.find(id).orElseThrow(ChannelClients::unknown);
        var today = LocalDate.now(clock);
        List.of("SECRET", "HMAC_SM3", "SM2").forEach(kind -> rows.endKeys(id, kind, clock.instant()));
        rows.end(id, today.isAfter(client.validFrom()) ? today : client.validFrom());
        known.forget();
        audit.record(by, "停用接入方", id.toString(), client.name());
    }

    /** The system with this id, ended or not. */
    public Optional<ChannelClient> find(UUID id) {
        return rows.find(id);
    }

    /** Every system by name, ended or not. */
    public List<ChannelClient> list() {
        return rows.list();
    }

    /** The system with this id and what it has done, ended or not. */
    public Optional<Usage> usage(UUID id) {
        return rows.usage(id);
    }

    /** Every system with what it has done, ended ones last; counts all entries, so it is for a page. */
    public List<Usage> all() {
        return rows.all(LocalDate.now(clock));
    }

    /** The system that signs in, empty when it is unknown, ended, or the secret is wrong. */
    public Optional<ChannelClient> authenticate(UUID id, String secret) {
        return rows.hasKey(id, "SECRET", mark(secret), clock.instant())
                ? rows.find(id).filter(client -> client.holdsOn(LocalDate.now(clock)))
                : Optional.empty();
    }

    /** The system with this id, if it may send today. */
    public Optional<ChannelClient> active(UUID id) {
        return known.find(id).map(KnownClients.Known::client).filter(this::maySend);
    }

    /** True when it may send today. */
    public boolean maySend(ChannelClient client) {
        return client.holdsOn(LocalDate.now(clock));
    }

    /**
     * A system with the keys under which it signs.
     *
     * @param keys at least one
     */
    public record Signer(ChannelClient client, List<byte[]> keys) {}

    /**
     * The system with the keys under which it may sign now, whether it {@link #maySend} or not; empty when it is unknown or has none.
     *
     * @param kind HMAC_SM3, or SM2 for public keys (points of the curve)
     */
    public Optional<Signer> signer(UUID id, String kind) {
        return known.find(id)
                .map(found -> new Signer(found.client(), found.keys(kind, clock.instant())))
                .filter(signer -> !signer.keys().isEmpty());
    }

    /**
     * Adds the public key under which it signs by SM2; earlier ones open for {@link #OVERLAP} more.
     *
     * @param publicKey 130 hex digits, the uncompressed point
     * @throws ClientRefused when it is no such point
     */
    @Transactional
    public void addPublicKey(UUID id, String publicKey, Actor by) {
        var client = rows.find(id).orElseThrow(ChannelClients::unknown);
        byte[] point = Sm2Point.parse(publicKey)
                .orElseThrow(() -> new ClientRefused("publicKey", "请填写 SM2 公钥：04 开头的 130 位十六进制数（未压缩）"));
        rows.endKeys(id, "SM2", clock.instant().plus(OVERLAP));
        rows.insertKey(id, "SM2", point, clock.instant());
        known.forget();
        audit.record(by, "登记接入公钥", id.toString(), client.name());
    }

    /** Notes that it was here; at most once a minute is written. */
    public void used(UUID id) {
        var now = clock.instant();
        var noted = lastNoted.get(id);
        if (noted == null || noted.plus(NOTED_EVERY).isBefore(now)) {
            lastNoted.put(id, now);
            rows.used(id, now);
        }
    }

    private Credentials credentials(ChannelClient client) {
        var secret = fresh();
        var key = fresh();
        var now = clock.instant();
        rows.insertKey(client.id(), "SECRET", mark(secret), now);
        rows.insertKey(
                client.id(), "HMAC_SM3", vault.sealBytes(Base64.getUrlDecoder().decode(key)), now);
        return new Credentials(client, secret, key);
    }

    private String fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A secret is long and random, so a keyed digest is as good as a slow one. */
    private byte[] mark(String secret) {
        return java.util.HexFormat.of().parseHex(vault.fingerprint("channel-secret", secret));
    }

    private static ClientRefused unknown() {
        return new ClientRefused("id", "没有找到这个接入方，请刷新列表后再试");
    }
}
