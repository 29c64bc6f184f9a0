package org.xinyue.web.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sentence of the catalogue and what it is called in the other language.
 *
 * @param expression what its finished sentences match
 * @param forms one translation, or two: for one and for many
 */
record Phrase(String key, List<Slot> slots, Pattern expression, List<Form> forms) {
    Phrase {
        slots = List.copyOf(slots);
        forms = List.copyOf(forms);
    }

    /**
     * A translation.
     *
     * @param literals the pieces between the slots, one more than there are slots
     */
    record Form(List<Runs> literals, List<Slot> slots) {
        Form {
            literals = List.copyOf(literals);
            slots = List.copyOf(slots);
        }

        static Form of(String text) {
            return new Form(Slot.literals(text).stream().map(Runs::mixed).toList(), Slot.of(text));
        }

        /** @param values what stands in the slots, in their order in the key */
        Runs filled(List<Slot> keys, List<Runs> values) {
            var parts = new ArrayList<Runs>();
            for (int place = 0; place < literals.size(); place++) {
                parts.add(literals.get(place));
                if (place < slots.size()) {
                    parts.add(values.get(keys.indexOf(slots.get(place))));
                }
            }
            return Runs.joined(parts);
        }
    }

    /** @throws IllegalArgumentException when key and translation do not have the same placeholders */
    static Phrase of(PoFile.Entry entry) {
        var slots = Slot.of(entry.key());
        var forms = entry.forms().stream().map(Form::of).toList();
        for (var form : forms) {
            boolean agree = form.slots().containsAll(slots) && slots.containsAll(form.slots());
            if (!agree || slots.stream().distinct().count() != slots.size()) {
                throw new IllegalArgumentException("the placeholders do not agree: " + entry.key());
            }
        }
        if (!slots.isEmpty() && Slot.literals(entry.key()).stream().allMatch(String::isEmpty)) {
            throw new IllegalArgumentException("nothing but placeholders: " + entry.key());
        }
        return new Phrase(entry.key(), slots, Slot.expression(entry.key()), forms);
    }

    /** The translation without anything in it. */
    Runs plain() {
        return forms.getLast().filled(slots, List.of());
    }

    /** What stands in the slots of this finished sentence; empty when it is another one. */
    Optional<List<String>> valuesIn(String sentence) {
        var match = expression.matcher(sentence);
        if (!match.matches()) {
            return Optional.empty();
        }
        var values = new ArrayList<String>();
        for (int group = 1; group <= match.groupCount(); group++) {
            values.add(match.group(group));
        }
        return Optional.of(values);
    }

    /** The form for what is counted: the first number decides. */
    Form formFor(List<String> values) {
        for (int place = 0; place < slots.size(); place++) {
            if (slots.get(place).kind() == Slot.Kind.NUMBER) {
                return values.get(place).equals("1") ? forms.getFirst() : forms.getLast();
            }
        }
        return forms.getLast();
    }

    /** How much of the key is fixed: the more, the surer is a match. */
    int weight() {
        return Slot.literals(key).stream().mapToInt(String::length).sum();
    }
}
