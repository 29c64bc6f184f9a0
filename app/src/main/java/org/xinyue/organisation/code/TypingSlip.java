package org.xinyue.organisation.code;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks for the one slip of the hand that would explain a wrong code: two neighbours exchanged, or one look-alike. */
final class TypingSlip {
    private static final List<String> LOOK_ALIKES =
            List.of("0D", "0Q", "1L", "17", "27", "38", "56", "5G", "6G", "8B", "UW");

    private TypingSlip() {}

    /** A clause to append to the sentence; empty unless exactly one slip makes both check characters agree. */
    static String hintFor(String code) {
        Set<String> hints = new LinkedHashSet<>();
        for (int i = 0; i < code.length(); i++) {
            if (i + 1 < code.length() && agrees(exchanged(code, i))) {
                hints.add("，可能是第%d位和第%d位写反".formatted(i + 1, i + 2));
            }
            for (var pair : LOOK_ALIKES) {
                int at = pair.indexOf(code.charAt(i));
                if (at >= 0) {
                    char other = pair.charAt(1 - at);
                    if (agrees(replaced(code, i, other))) {
                        hints.add("，可能第%d位应为“%s”".formatted(i + 1, other));
                    }
                }
            }
        }
        return hints.size() == 1 ? hints.iterator().next() : "";
    }

    private static boolean agrees(String code) {
        return CodeArithmetic.organisationCheckAgrees(code) && CodeArithmetic.checkAgrees(code);
    }

    private static String exchanged(String code, int at) {
        var turned = new StringBuilder(code);
        turned.setCharAt(at, code.charAt(at + 1));
        turned.setCharAt(at + 1, code.charAt(at));
        return turned.toString();
    }

    private static String replaced(String code, int at, char other) {
        var changed = new StringBuilder(code);
        changed.setCharAt(at, other);
        return changed.toString();
    }
}
