package org.xinyue.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The decisions of silence, as read from {@code docs/policy/questions.md}. */
final class Questions {
    /** A page that cannot be read as decisions; the message names the line. */
    static final class Malformed extends RuntimeException {
        Malformed(String message) {
            super(message);
        }
    }

    /** One decision: its number, its six fields and the members of classes that hold its values. */
    record Decision(String id, Map<String, String> fields) {
        private static final Pattern CODE = Pattern.compile("`(\\w+)\\.(\\w+)`");

        Decision {
            if (!fields.keySet().equals(FIELDS)) {
                throw new Malformed(id + " has the fields " + fields.keySet() + " and needs " + FIELDS);
            }
            if (CODE.matcher(fields.getOrDefault("code", ""))
                            .results()
                            .findAny()
                            .isEmpty()
                    && !fields.getOrDefault("code", "").startsWith("awaited: ")) {
                throw new Malformed(id + " names no code; write `Class.member`, or awaited: and the capability");
            }
            if (!CERTAINTY.matcher(fields.getOrDefault("basis", "")).find()) {
                throw new Malformed(id + " does not say how certain its basis is: (A), (B), (C), (G) or (D)");
            }
            LocalDate.parse(fields.getOrDefault("date", ""));
        }

        /** Pairs of simple class name and member. */
        List<String[]> code() {
            return CODE.matcher(fields.getOrDefault("code", ""))
                    .results()
                    .map(match -> new String[] {match.group(1), match.group(2)})
                    .toList();
        }
    }

    private static final Set<String> FIELDS = Set.of("question", "answer", "basis", "decided by", "date", "code");
    private static final Pattern CERTAINTY = Pattern.compile("\\([ABCGD]\\)");
    private static final Pattern HEADING = Pattern.compile("## (Q\\d\\d) · (.+)");
    private static final Pattern FIELD = Pattern.compile("- ([a-z ]+): (.+)");

    private Questions() {}

    static List<Decision> parse(String page) {
        var decisions = new ArrayList<Decision>();
        for (var section : page.split("\n(?=## )", -1)) {
            var heading = HEADING.matcher(section);
            if (!heading.lookingAt()) {
                continue;
            }
            var fields = new LinkedHashMap<String, String>();
            section.lines().filter(line -> line.startsWith("- ")).forEach(line -> {
                var field = FIELD.matcher(line);
                if (!field.matches() || fields.put(field.group(1), field.group(2)) != null) {
                    throw new Malformed(heading.group(1) + ": this line is no field, or one too many: " + line);
                }
            });
            decisions.add(new Decision(heading.group(1), fields));
        }
        return decisions;
    }
}
