package org.xinyue.access.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.access.AccessEvent;
import org.xinyue.access.AccessRefused;
import org.xinyue.access.Actor;
import org.xinyue.access.Lockout;
import org.xinyue.access.People;
import org.xinyue.access.Person;
import org.xinyue.access.Role;
import org.xinyue.access.SignInResult;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.vault.Vault;

/**
 * Time codes beside the password (第二因素). A code passes once, one step early or late at most; wrong ones are slowed like
 * wrong passwords, on a count of their own that a right password does not clear. Ten recovery codes stand in for a lost device.
 */
@Service
@Implements({Clause.B4_SECRETS, Clause.B4_IDENTITY})
public class SecondFactors {
    private static final String WRONG = "验证码不正确或已用过，请等下一个验证码出现后再输入。";
    private static final String NOTHING_DRAWN = "请先点“开始设置”，再输入验证码。";
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_LENGTH = 16;
    private static final int DRIFT = 1;

    private final FactorStore store;
    private final People people;
    private final Lockout lockout;
    private final Sealing sealing;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(FactorStore store, People people, Lockout lockout, Sealing sealing) {
        this.store = store;
        this.people = people;
        this.lockout = lockout;
        this.sealing = sealing;
    }

    /** What seals the secrets, what time it is, and who listens. */
    @org.springframework.stereotype.Component
    record Sealing(Vault vault, Clock clock, ApplicationEventPublisher events) {}

    static boolean secures(Actor by) {
        return switch (by) {
            case Actor.Official official -> official.roles().contains(Role.SECURITY_ADMIN);
            case Actor.Automatic ignored -> true;
            case Actor.Complainant ignored -> false;
        };
    }

    /** True when every sign-in of this person asks for a code. */
    public boolean held(UUID personId) {
        return store.held(personId);
    }

    /** Recovery codes that were not used yet. */
    public int recoveryLeft(UUID personId) {
        return store.recoveryLeft(personId);
    }

    /** Draws a new secret for this session. The one in use stays in use until the new one has given a right code. */
    @Transactional
    public void begin(UUID personId, UUID session) {
        Person person = people.get(personId);
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        store.begin(person.id(), session, sealing.vault().sealBytes(secret));
    }

    /** The secret that this session drew in the last ten minutes and that has not given a right code yet; empty when there is none. */
    public Optional<Enrolment> pending(UUID personId, UUID session) {
        return store.pending(personId, session).map(drawn -> {
            String key = Base32.of(sealing.vault().openBytes(drawn));
            String issuer = URLEncoder.encode("信约", UTF_8);
            return new Enrolment(
                    key.replaceAll("(.{4})(?!$)", "$1 "),
                    "otpauth://totp/" + issuer + ":" + people.get(personId).login() + "?secret=" + key + "&issuer="
                            + issuer);
        });
    }

    /**
     * What a confirmed secret brings.
     *
     * @param recoveryCodes shown this once
     * @param version what a new session of the person must carry
     */
    public record Confirmed(List<String> recoveryCodes, int version) {
        public Confirmed {
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        @Override
        public String toString() {
            return "Confirmed[" + version + "]";
        }
    }

    /**
     * Puts the drawn secret to use; every session of the person ends, for each may have been begun with the password alone.
     *
     * @param session the one that drew it
     * @param code what the authenticator shows for it
     * @throws AccessRefused when the code is wrong, or this session drew nothing in the last ten minutes; the secret in use stays
     */
    @Transactional(noRollbackFor = AccessRefused.class)
    public Confirmed confirm(UUID personId, UUID session, String code, String address) {
        Person person = people.get(personId);
        refuseWhileSlowed(person, address);
        byte[] pending = store.pending(personId, session).orElseThrow(() -> new AccessRefused(NOTHING_DRAWN));
        OptionalLong step = step(sealing.vault().openBytes(pending), code);
        if (step.isEmpty()) {
            throw failed(person, address);
        }
        if (!store.confirm(personId, pending, step.getAsLong())) {
            throw new AccessRefused(NOTHING_DRAWN);
        }
        lockout.succeeded(count(person));
        List<String> codes = new ArrayList<>();
        while (codes.size() < RECOVERY_CODES) {
            codes.add(recoveryCode());
        }
        store.recovery(
                personId, codes.stream().map(one -> digest(personId, one)).toList());
        tell(self(person), "启用第二因素", person, "");
        return new Confirmed(codes, people.endSessions(personId, self(person)));
    }

    /**
     * Checks a code at sign-in, or before the secret is replaced: a time code, or a recovery code, which is used up.
     *
     * @throws AccessRefused when it is wrong or was used, or too many were wrong
     */
    @Transactional(noRollbackFor = AccessRefused.class)
    public void check(UUID personId, String code, String address) {
        Person person = people.get(personId);
        refuseWhileSlowed(person, address);
        byte[] held = store.inUse(personId).orElseThrow(() -> new AccessRefused("尚未启用第二因素，请重新登录。"));
        OptionalLong step = step(sealing.vault().openBytes(held), code);
        boolean passed = step.isPresent() && store.use(personId, step.getAsLong());
        if (!passed && step.isEmpty() && store.recover(personId, digest(personId, code))) {
            tell(self(person), "使用恢复码", person, "剩余 " + store.recoveryLeft(personId) + " 个");
            passed = true;
        }
        if (!passed) {
            throw failed(person, address);
        }
        lockout.succeeded(count(person));
    }

    /**
     * Takes the second factor away, for a device that was lost with its recovery codes; every session of the person ends.
     *
     * @throws AccessRefused for whoever is no security administrator, for one's own, and when there is none
     */
    @Transactional
    public void reset(UUID personId, Actor by) {
        if (!secures(by)) {
            throw new AccessRefused("只有安全管理员可以重置第二因素，请联系安全管理员办理。");
        }
        if (personId.equals(by.personIdOrNull())) {
            throw new AccessRefused("不能重置自己的第二因素，请由另一名安全管理员办理。");
        }
        if (!held(personId)) {
            throw new AccessRefused("此人没有启用第二因素，无需重置。");
        }
        store.remove(personId);
        tell(by, "重置第二因素", people.get(personId), "");
        people.endSessions(personId, by);
    }

    /** The step whose code this is, the present one or a neighbour; empty when it is none of them. */
    private OptionalLong step(byte[] secret, String code) {
        String typed = code.replaceAll("\\s", "");
        long now = Totp.step(sealing.clock().instant());
        OptionalLong found = OptionalLong.empty();
        // Every candidate is compared, so that time does not tell which one it was.
        for (long step = now - DRIFT; step <= now + DRIFT; step++) {
            String expected = Totp.code(secret, step, new SHA1Digest(), Totp.DIGITS);
            if (MessageDigest.isEqual(expected.getBytes(UTF_8), typed.getBytes(UTF_8))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private void refuseWhileSlowed(Person person, String address) {
        Duration wait = lockout.remaining(count(person), address);
        if (wait.isPositive()) {
            throw new AccessRefused(new SignInResult.Locked(wait).sentence());
        }
    }

    private AccessRefused failed(Person person, String address) {
        lockout.failed(count(person), address);
        tell(new Actor.Automatic("登录"), "验证码错误", person, "");
        return new AccessRefused(WRONG);
    }

    /** No login can be this: it counts wrong codes apart from wrong passwords. */
    private static String count(Person person) {
        return "#code " + person.login();
    }

    private void tell(Actor by, String act, Person person, String detail) {
        sealing.events().publishEvent(new AccessEvent(by, act, person.login(), detail));
    }

    private static Actor self(Person person) {
        return Actor.Official.holding(person.id(), person.name(), Set.of());
    }

    /** Four groups of four characters that cannot be confused when read out; about 79 bits. */
    private String recoveryCode() {
        var text = new StringBuilder();
        for (int position = 0; position < RECOVERY_LENGTH; position++) {
            if (position > 0 && position % 4 == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static String digest(UUID personId, @Nullable String code) {
        String typed = (code == null ? "" : code).replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        byte[] bytes = (personId + " " + typed).getBytes(UTF_8);
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }
}
