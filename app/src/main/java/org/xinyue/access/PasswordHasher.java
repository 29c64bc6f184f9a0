package org.xinyue.access;

import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id, 19 MiB and two passes: about 50 ms and no advantage for a graphics card. At most four at a time, so that a
 * flood of attempts waits for its turn instead of taking the memory.
 */
@Component
class PasswordHasher {
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private final Argon2PasswordEncoder argon;
    private final Semaphore turns = new Semaphore(4);
    private final SecureRandom random = new SecureRandom();
    private final String nobody;

    PasswordHasher() {
        this(19 * 1024, 2);
    }

    /** At another cost than the platform's; {@code kibibytes} of memory are gone through {@code passes} times. */
    PasswordHasher(int kibibytes, int passes) {
        argon = new Argon2PasswordEncoder(16, 32, 1, kibibytes, passes);
        nobody = argon.encode(oneTimePassword());
    }

    String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            return argon.encode(password);
        } finally {
            turns.release();
        }
    }

    /** Compares; with no hash the same work is done against nobody's, so that time does not tell who exists. */
    boolean matches(String password, @Nullable String hash) {
        turns.acquireUninterruptibly();
        try {
            boolean same = argon.matches(password, hash == null ? nobody : hash);
            return same && hash != null;
        } finally {
            turns.release();
        }
    }

    /** Three groups of four characters that cannot be confused when read out; about 59 bits. */
    String oneTimePassword() {
        var text = new StringBuilder();
        for (int position = 0; position < 12; position++) {
            if (position > 0 && position % 4 == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
