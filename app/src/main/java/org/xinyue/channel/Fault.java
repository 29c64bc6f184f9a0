package org.xinyue.channel;

/**
 * Something that keeps a submission from being taken.
 *
 * @param pointer place in the JSON of the contract (RFC 6901), "" for the whole
 * @param sentence what to do, in Chinese
 */
public record Fault(String pointer, Kind kind, String sentence) {
    /** What is wrong, for programs: written in lower case with hyphens. */
    public enum Kind {
        MISSING,
        INVALID,
        UNKNOWN_CODE,
        UNKNOWN_ITEM,
        UNREADABLE_CHARACTERS,
        CLOCK,
        RESPONDENT_UNKNOWN,
        RESPONDENT_AMBIGUOUS,
        OUT_OF_SCOPE;

        /** As programs are told. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public static Fault at(Item item, Kind kind, String sentence) {
        return new Fault(item.pointer(), kind, sentence);
    }
}
