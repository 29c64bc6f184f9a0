package org.xinyue.web.desk.list;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.vault.Vault;

/**
 * What somebody looked for, as the audit trail keeps it (检索词): a case number as it was typed, any other words as their length and a keyed
 * digest. Words may name a firm or be a receipt code, and the trail must not tell them; yet who holds a word finds every search for it.
 */
@Component
@Implements(Clause.B4_IDENTITY)
public class Sought {
    private static final String PURPOSE = "sought";
    private static final int SHOWN = 16;
    /** A case number, or the digits in it; a telephone number has more. */
    private static final Pattern NUMBER = Pattern.compile("蒙信诉〔\\d{4}〕\\d{1,9}号|\\d{1,9}");

    private final Vault vault;

    Sought(Vault vault) {
        this.vault = vault;
    }

    /** As the trail keeps it; "" for no words. */
    public String recorded(String words) {
        var sought = words.strip();
        if (sought.isEmpty() || NUMBER.matcher(sought).matches()) {
            return sought;
        }
        var digest = vault.fingerprint(PURPOSE, sought.toLowerCase(Locale.ROOT));
        return sought.codePointCount(0, sought.length()) + " 字，摘要 " + digest.substring(0, SHOWN);
    }
}
