package org.xinyue.channel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** What a door hands in (报送内容): items as sent, none of them judged yet. An item that is empty was not sent. */
public final class Submission {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<Item, String> items;

    public Submission(Map<Item, String> sent) {
        items = new EnumMap<>(Item.class);
        sent.forEach((item, text) -> {
            if (!text.isBlank()) {
                items.put(item, text.strip());
            }
        });
    }

    /** What was sent, "" when nothing. */
    public String get(Item item) {
        return items.getOrDefault(item, "");
    }

    /** The number under which the door keeps it, "" when it was not sent. */
    public String number() {
        return get(Item.NUMBER);
    }

    /** The same under another number. */
    public Submission under(String number) {
        var renumbered = items();
        renumbered.put(Item.NUMBER, number);
        return new Submission(renumbered);
    }

    /** Every item that was sent. */
    public Map<Item, String> items() {
        return new EnumMap<>(items);
    }

    /** One line of JSON: each item by its pointer, in the order of the pointers, as UTF-8 without white space. */
    public byte[] canonical() {
        var sorted = new TreeMap<String, String>();
        items.forEach((item, text) -> sorted.put(item.pointer(), text));
        return JSON.writeValueAsString(sorted).getBytes(StandardCharsets.UTF_8);
    }

    /** SM3 of {@link #canonical}, 64 hex digits: two submissions with the same digest say the same. */
    public String digest() {
        return Sm3.hex(canonical());
    }

    /** The submission that was written as {@link #canonical}. */
    public static Submission ofCanonical(byte[] canonical) {
        var sent = new EnumMap<Item, String>(Item.class);
        JSON.readTree(canonical)
                .properties()
                .forEach(member -> Item.at(member.getKey())
                        .ifPresent(item -> sent.put(item, member.getValue().asString())));
        return new Submission(sent);
    }

    /** Where a later submission under the same number says something else, in the order of the contract. */
    public List<Difference> differences(Submission later) {
        var found = new ArrayList<Difference>();
        for (var item : Item.values()) {
            if (!get(item).equals(later.get(item))) {
                found.add(Difference.of(item, get(item), later.get(item)));
            }
        }
        return found;
    }

    /** Says nothing of the content: log lines may contain this. */
    @Override
    public String toString() {
        return "Submission[" + items.keySet() + "]";
    }
}
