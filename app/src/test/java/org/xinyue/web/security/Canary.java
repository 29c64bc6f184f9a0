package org.xinyue.web.security;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xinyue.intake.ProtectionWish;

/** A word that stands in one complaint and nowhere else: where it appears, somebody has learnt something. */
record Canary(ProtectionWish wish, Secret secret, String word) {
    /** What a word tells whoever reads it. */
    enum Secret {
        IDENTITY("身份"),
        CODE("查询码"),
        CONTRACT("合同"),
        ACCOUNT("原文"),
        FILE("材料名"),
        CONTENT("材料内容");

        private final String label;

        Secret(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Parts of all words but the codes, in small letters, as they are and as hexadecimal digits and as JSON escapes. */
    private static final List<String> MARKS = List.of(
            "金丝雀",
            hex("金丝雀"),
            escaped("金丝雀"),
            "jsq-ht-9",
            hex("JSQ-HT-9"),
            "canary",
            hex("canary"),
            "139876501",
            hex("139876501"));

    /** That somebody was told this of the complaint of that wish. */
    record Learnt(ProtectionWish wish, Secret secret) implements Comparable<Learnt> {
        @Override
        public int compareTo(Learnt other) {
            int byWish = wish.compareTo(other.wish);
            return byWish == 0 ? secret.compareTo(other.secret) : byWish;
        }
    }

    /** What the complainant of this wish answers in the form instead of the careful answers. */
    static Map<String, String> answers(ProtectionWish wish) {
        int place = place(wish);
        var mark = mark(wish);
        return Map.ofEntries(
                Map.entry("name", mark + "贸易有限公司"),
                Map.entry("legalRepresentative", mark + "法人"),
                Map.entry("contactName", mark + "经办"),
                Map.entry("phone", "1398765010" + place),
                Map.entry("email", "canary" + place + "@firm.example"),
                Map.entry("address", mark + "路七号"),
                Map.entry("contractName", mark + "供货合同书"),
                Map.entry("contractNumber", "JSQ-HT-90" + place),
                Map.entry("facts", mark + "陈述：2024 年 5 月签订合同，2025 年 7 月交货并通过验收。合同约定验收合格后 60 日内付清余款，至今未付。"),
                Map.entry("request", mark + "请求：支付剩余货款"),
                Map.entry("wish", wish.name()));
    }

    static String fileName(ProtectionWish wish) {
        return mark(wish) + "材料.pdf";
    }

    static byte[] file(ProtectionWish wish) {
        return ("%PDF-1.4\n% canary-content-" + place(wish)
                        + "\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** All the words of the complaint of this wish. */
    static List<Canary> of(ProtectionWish wish, String receiptCode) {
        var answers = answers(wish);
        var words = new ArrayList<Canary>();
        for (var field : List.of("name", "legalRepresentative", "contactName", "phone", "email", "address")) {
            words.add(new Canary(wish, Secret.IDENTITY, said(answers, field)));
        }
        words.add(new Canary(wish, Secret.CODE, receiptCode));
        words.add(new Canary(wish, Secret.CONTRACT, said(answers, "contractName")));
        words.add(new Canary(wish, Secret.CONTRACT, said(answers, "contractNumber")));
        words.add(new Canary(wish, Secret.ACCOUNT, mark(wish) + "陈述"));
        words.add(new Canary(wish, Secret.ACCOUNT, mark(wish) + "请求"));
        words.add(new Canary(wish, Secret.FILE, mark(wish) + "材料"));
        words.add(new Canary(wish, Secret.CONTENT, "canary-content-" + place(wish)));
        return words;
    }

    private static String said(Map<String, String> answers, String field) {
        return Objects.requireNonNull(answers.get(field));
    }

    private static String mark(ProtectionWish wish) {
        return "金丝雀" + "甲乙丙".charAt(place(wish));
    }

    private static int place(ProtectionWish wish) {
        return switch (wish) {
            case NONE -> 0;
            case HIDE_FROM_RESPONDENT -> 1;
            case HIDE_EXCEPT_VERIFIER -> 2;
        };
    }

    /** Which of these the text says. */
    static Set<Learnt> learnt(Collection<Canary> canaries, Said said) {
        boolean marked =
                MARKS.stream().anyMatch(said.lower()::contains) || said.digits().contains("139876501");
        return canaries.stream()
                .filter(canary -> marked || canary.secret == Secret.CODE)
                .filter(canary -> canary.in(said))
                .map(canary -> new Learnt(canary.wish, canary.secret))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the text says it: as it is, as hexadecimal digits, as JSON escapes, or with blanks between its digits. */
    boolean in(Said said) {
        if (said.text().contains(word) || said.lower().contains(hex(word))) {
            return true;
        }
        boolean number = word.chars().allMatch(character -> character >= '0' && character <= '9');
        return number ? said.digits().contains(word) : said.lower().contains(escaped(word));
    }

    private static String hex(String word) {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }

    /** As JSON may write it, in small letters. */
    private static String escaped(String word) {
        var escaped = new StringBuilder();
        word.chars()
                .forEach(character -> escaped.append(
                        character < 128
                                ? Character.toString(character)
                                : "\\u" + HexFormat.of().toHexDigits((char) character)));
        return escaped.toString().toLowerCase(Locale.ROOT);
    }
}
