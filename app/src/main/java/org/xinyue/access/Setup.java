package org.xinyue.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.database.Keys;

/** The first administrator: there is no account and no password before somebody reads the code off the console. */
@Component
class Setup {
    static final String WRONG_CODE = "设置码不正确或已失效，请使用启动窗口中显示的最新设置码。";
    private static final Actor.Automatic SETUP = new Actor.Automatic("首次设置");

    private final PersonStore store;
    private final PasswordHasher hasher;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Setup(
            PersonStore store,
            PasswordHasher hasher,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.hasher = hasher;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    Optional<String> newCode() {
        store.lock();
        if (store.anybody()) {
            return Optional.empty();
        }
        String code = hasher.oneTimePassword();
        database.sql("""
                        INSERT INTO setup_code (digest, created_at) VALUES (:digest, :now)
                        ON CONFLICT (only_one) DO UPDATE SET digest = excluded.digest, created_at = excluded.created_at
                        """)
                .param("digest", digest(code))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Optional.of(code);
    }

    @Transactional
    void create(String code, NewPerson person, String password) {
        store.lock();
        if (store.anybody()) {
            throw new AccessRefused("首次设置已经完成，请直接登录。");
        }
        if (!codeMatches(code)) {
            throw new AccessRefused(WRONG_CODE);
        }
        String refusal = PasswordRule.refusal(password, person.login());
        if (refusal != null) {
            throw new AccessRefused(refusal);
        }
        UUID id = Keys.next();
        Instant now = clock.instant();
        store.insert(id, person, new PersonStore.Secret(hasher.hash(password), false, null), now);
        var office = new Appointment(Keys.next(), id, People.PLATFORM, Role.SYSTEM_ADMIN, LocalDate.now(clock), null);
        store.insert(office, SETUP.label(), now);
        database.sql("DELETE FROM setup_code").update();
        events.publishEvent(new AccessEvent(SETUP, "登记首位系统管理员", person.login(), person.name()));
    }

    boolean codeMatches(String code) {
        @Nullable
        String expected = database.sql("SELECT digest FROM setup_code")
                .query(String.class)
                .optional()
                .orElse(null);
        return expected != null
                && MessageDigest.isEqual(expected.getBytes(UTF_8), digest(code).getBytes(UTF_8));
    }

    private static String digest(String code) {
        byte[] bytes = code.strip().toLowerCase(Locale.ROOT).getBytes(UTF_8);
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }
}
