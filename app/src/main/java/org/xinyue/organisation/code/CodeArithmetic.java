package org.xinyue.organisation.code;

import java.text.Normalizer;
import java.util.Locale;

/** The two check characters of a credit code: GB 32100 over 17 characters, GB 11714 over the eight of the organisation code. */
public final class CodeArithmetic {
    /** Number of characters of a credit code. */
    public static final int LENGTH = 18;

    /** The 31 characters of GB 32100; the index is the value. I, O, S, V and Z are left out. */
    static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int ORGANISATION_START = 8;
    private static final int ORGANISATION_CHECK = 16;

    private CodeArithmetic() {}

    /** Half width, upper case, without spaces, hyphens and invisible characters. */
    public static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}\\p{Cc}\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** True for 18 characters of the alphabet. */
    public static boolean isWellFormed(String code) {
        return code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** The 18th character that belongs to the first 17 of a well-formed code. */
    static char expectedCheck(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** The 17th character that belongs to positions 9 to 16 of a well-formed code. */
    static char expectedOrganisationCheck(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(ORGANISATION_START + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return switch (check) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + check);
        };
    }

    static boolean checkAgrees(String code) {
        return code.charAt(LENGTH - 1) == expectedCheck(code);
    }

    static boolean organisationCheckAgrees(String code) {
        return code.charAt(ORGANISATION_CHECK) == expectedOrganisationCheck(code);
    }
}
