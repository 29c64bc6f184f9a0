package org.xinyue.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.database.Keys;
import org.xinyue.intake.code.Attempts;
import org.xinyue.intake.code.CodeForm;
import org.xinyue.intake.code.CodeRows;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.vault.Vault;

/**
 * The code that alone opens a draft or case for its complainant (查询码): 16 digits, the same before and after lodging. Follows
 * from the id under the vault's key and is stored nowhere; only a keyed digest is kept, to find the id again.
 */
@Service
@Implements(Clause.B4_IDENTITY)
public class ReceiptCodes {
    private static final String PURPOSE = "receipt";
    private static final String UNKNOWN = "没有找到这个查询码对应的投诉，请对照回执核对 16 位数字后再试";

    private final Vault vault;
    private final CodeRows rows;
    private final Attempts attempts;
    private final Clock clock;

    ReceiptCodes(Vault vault, CodeRows rows, Attempts attempts, Clock clock) {
        this.vault = vault;
        this.rows = rows;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** What became of a look-up. */
    public sealed interface LookUp {
        /** The code opens this draft or case. */
        record Found(UUID id) implements LookUp {}

        /** Unknown, wrong or no code at all: never told apart. */
        record NotFound(String sentence) implements LookUp {}

        /** Too many wrong codes from this address; nothing was looked up. */
        record Wait(long seconds) implements LookUp {
            /** The sentence for the person. */
            public String sentence() {
                return "输错次数较多，请 " + seconds + " 秒后再试；回执遗失的，请联系受理单位核对身份后补发";
            }
        }
    }

    /** The code of a draft or case: 16 digits. */
    public String codeOf(UUID id) {
        return CodeForm.complete(vault.deriveCode(PURPOSE, id, CodeForm.PAYLOAD));
    }

    /** A new id whose code notices also two neighbouring digits that change places: fit to be read out. Older codes stay as they are. */
    UUID speakable() {
        UUID id = Keys.next();
        while (!CodeForm.noticesSwaps(codeOf(id))) {
            id = Keys.next();
        }
        return id;
    }

    /** What was heard or typed, without the spaces and hyphens between groups. */
    public static String plain(String heard) {
        return CodeForm.plain(heard);
    }

    /**
     * What is wrong with a code that somebody has read out, as a sentence; empty when it may be one. Nothing is looked up: the
     * check digit alone speaks.
     */
    public static Optional<String> slip(String heard) {
        int length = CodeForm.plain(heard).length();
        if (length != CodeForm.LENGTH) {
            return Optional.of("查询码是 " + CodeForm.LENGTH + " 位数字，现在有 " + length + " 位，请对方从第一组起再念一遍");
        }
        return CodeForm.isCode(CodeForm.plain(heard))
                ? Optional.empty()
                : Optional.of("这 " + CodeForm.LENGTH + " 位数字对不上校验，有一位听错了，或者两位前后颠倒；请对方逐组再念一遍，留意一和七、四和十");
    }

    /** Makes the code of this id findable; false when the code is taken, so that another id must be chosen. */
    boolean issue(UUID id) {
        return rows.insert(mark(codeOf(id)), id);
    }

    /** Makes the codes of these ids findable; false when one is taken. */
    boolean issue(Collection<UUID> ids) {
        var marks = new LinkedHashMap<UUID, String>();
        ids.forEach(id -> marks.put(id, mark(codeOf(id))));
        return rows.insert(marks);
    }

    /**
     * Looks up what somebody typed. Malformed, unknown and wrong codes take the same statements and give the same answer; wrong
     * ones make the address wait, longer each time.
     *
     * @param address of the client; only a keyed digest of it is kept
     */
    @Transactional
    public LookUp find(String typed, String address) {
        String from = vault.fingerprint("code-address", address);
        var now = clock.instant();
        Duration wait = attempts.wait(from, now);
        if (!wait.isZero()) {
            return new LookUp.Wait(wait.plusMillis(999).toSeconds());
        }
        var found = rows.find(mark(CodeForm.digits(typed)));
        attempts.note(from, found.isPresent(), now);
        return found.<LookUp>map(LookUp.Found::new).orElseGet(() -> new LookUp.NotFound(UNKNOWN));
    }

    private String mark(String code) {
        return vault.fingerprint("receipt-code", code);
    }
}
