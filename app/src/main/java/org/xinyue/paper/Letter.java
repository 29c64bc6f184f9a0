package org.xinyue.paper;

import java.util.List;

/**
 * A paper before it is set (文书稿): everything that will stand on it.
 *
 * @param issuer full name of the body that issues it
 * @param number as printed under the title
 * @param addressee as it is called on the paper; a complainant is never named
 * @param blocks the text, top to bottom
 * @param date as written at the foot
 * @param preview true for one that is not issued: it says so across the page
 */
public record Letter(
        PaperKind kind,
        String issuer,
        String number,
        String addressee,
        List<Block> blocks,
        String date,
        boolean preview) {
    public Letter {
        blocks = List.copyOf(blocks);
    }

    /** The same letter with its number. */
    Letter numbered(String taken) {
        return new Letter(kind, issuer, taken, addressee, blocks, date, preview);
    }

    /** A part of the text. */
    public sealed interface Block {}

    /** A paragraph. */
    public record Paragraph(String text) implements Block {}

    /** Words of the person who decided, with their own line breaks. */
    public record Said(List<String> lines) implements Block {
        public Said {
            lines = List.copyOf(lines);
        }

        static Said of(String text) {
            return new Said(text.lines().filter(line -> !line.isBlank()).toList());
        }
    }

    /** Facts of the case, one a row. */
    public record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** One fact. */
    public record Fact(String key, String value) {}
}
