package org.xinyue.vault;

import java.text.Normalizer;
import java.util.Locale;

/** By what a complainant can be found (检索项), each in the one spelling under which it is digested. */
enum IndexKind {
    NAME {
        @Override
        String plain(String typed) {
            return wide(typed).replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]", "").toUpperCase(Locale.ROOT);
        }
    },
    CREDIT_CODE {
        @Override
        String plain(String typed) {
            var code = wide(typed).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
            return code.matches("[0-9A-Z]{18}") ? code : "";
        }
    },
    PHONE {
        @Override
        String plain(String typed) {
            var digits = wide(typed).replaceAll("[\\s()+-]", "").replaceFirst("^(0086|86)(?=1[0-9]{10}$)", "");
            return digits.matches("[0-9]{7,12}") ? digits : "";
        }
    };

    /** The one spelling, "" for what cannot be one of this kind. */
    abstract String plain(String typed);

    private static String wide(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }
}
