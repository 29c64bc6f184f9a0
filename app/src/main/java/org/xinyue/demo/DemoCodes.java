package org.xinyue.demo;

import java.util.Locale;

/** Unified social credit codes (GB 32100) that pass both checks and belong to no real firm: their serial begins with XY. */
final class DemoCodes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private DemoCodes() {}

    /** The code of the made-up company with this number, 0 to 9999. */
    static String company(int number) {
        var serial = String.format(Locale.ROOT, "MAXY%04d", number);
        var body = "91150102" + serial + organisationCheck(serial);
        return body + check(body);
    }

    private static char organisationCheck(String serial) {
        int sum = 0;
        for (int index = 0; index < serial.length(); index++) {
            sum += ORGANISATION_ALPHABET.indexOf(serial.charAt(index)) * ORGANISATION_WEIGHTS[index];
        }
        int rest = 11 - sum % 11;
        return rest == 10 ? 'X' : rest == 11 ? '0' : (char) ('0' + rest);
    }

    private static char check(String body) {
        int sum = 0;
        int weight = 1;
        for (int index = 0; index < body.length(); index++) {
            sum += ALPHABET.indexOf(body.charAt(index)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
