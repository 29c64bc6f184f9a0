package org.xinyue.intake.code;

import java.text.Normalizer;

/** Form of a receipt code (查询码): 15 digits and a check digit after ISO 7064 MOD 11,10, which notices every single wrong digit. */
public final class CodeForm {
    /** Digits before the check digit. */
    public static final int PAYLOAD = 15;

    /** Digits of a whole code. */
    public static final int LENGTH = PAYLOAD + 1;

    /** Stands in for what is no code at all, so that it costs the same look-up. */
    private static final String IMPOSSIBLE = "-".repeat(LENGTH);

    private CodeForm() {}

    /** The whole code. */
    public static String complete(String payload) {
        return payload + checkDigit(payload);
    }

    /** The digits of what was typed in any width, with spaces or hyphens; something no code can be when it is none. */
    public static String digits(String typed) {
        String plain = plain(typed);
        return isCode(plain) ? plain : IMPOSSIBLE;
    }

    /** What was typed, without the spaces and hyphens between groups. */
    public static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\-‐–—]", "");
    }

    /**
     * True when no two neighbouring digits of the code may change places unnoticed. MOD 11,10 lets one such pair in fifty pass, so
     * that about one code in four has one.
     */
    public static boolean noticesSwaps(String code) {
        for (int at = 1; at < code.length(); at++) {
            char before = code.charAt(at - 1);
            char here = code.charAt(at);
            if (before != here && isCode(code.substring(0, at - 1) + here + before + code.substring(at + 1))) {
                return false;
            }
        }
        return true;
    }

    /** True for sixteen digits that agree with their check digit. */
    public static boolean isCode(String plain) {
        return plain.length() == LENGTH
                && plain.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && complete(plain.substring(0, PAYLOAD)).equals(plain);
    }

    private static int checkDigit(String payload) {
        int product = 10;
        for (int i = 0; i < payload.length(); i++) {
            int sum = (product + payload.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }
}
