package org.xinyue.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.xinyue.client.wire.Json;

/** A complaint as this system has it (投诉): items under a number of its own, which is never used for another. */
public final class Complaint {
    private final Map<String, String> items;

    private Complaint(Map<String, String> items) {
        this.items = items;
    }

    /** A complaint under this number, without further items. */
    public static Complaint numbered(String number) {
        return of(Map.of(Item.NUMBER.pointer(), number));
    }

    /** A complaint of these texts by their places; {@code /number} must be among them. */
    public static Complaint of(Map<String, String> items) {
        var sorted = new TreeMap<String, String>();
        items.forEach((pointer, text) -> {
            if (!pointer.startsWith("/")) {
                throw new IllegalArgumentException("a place begins with a slash: " + pointer);
            }
            if (!text.isBlank()) {
                sorted.put(pointer, text.strip());
            }
        });
        if (!sorted.containsKey(Item.NUMBER.pointer())) {
            throw new IllegalArgumentException("a complaint needs a number of its own");
        }
        return new Complaint(sorted);
    }

    /** The same with this item; "" leaves it out. */
    public Complaint with(Item item, String text) {
        return with(item.pointer(), text);
    }

    /** The same with a text at this place, for items that this version of the client does not know yet. */
    public Complaint with(String pointer, String text) {
        var more = new TreeMap<>(items);
        more.put(pointer, text);
        return of(more);
    }

    /** The number under which this system keeps it. */
    public String number() {
        return items.getOrDefault(Item.NUMBER.pointer(), "");
    }

    /** Every item by its place, in the order of the places. */
    public Map<String, String> items() {
        return Map.copyOf(items);
    }

    /** The same complaint always gives the same text. */
    String json() {
        var root = new LinkedHashMap<String, Object>();
        items.forEach((pointer, text) -> {
            var names = pointer.substring(1).split("/", -1);
            Map<String, Object> here = root;
            for (int i = 0; i + 1 < names.length; i++) {
                here = group(here, name(names[i]));
            }
            here.put(name(names[names.length - 1]), text);
        });
        return Json.write(root);
    }

    private static Map<String, Object> group(Map<String, Object> in, String name) {
        var group = new LinkedHashMap<String, Object>();
        if (in.get(name) instanceof Map<?, ?> before) {
            before.forEach((key, value) -> group.put(String.valueOf(key), value));
        }
        in.put(name, group);
        return group;
    }

    private static String name(String escaped) {
        return escaped.replace("~1", "/").replace("~0", "~");
    }

    /** Says nothing of the content: log lines may contain this. */
    @Override
    public String toString() {
        return "Complaint[" + number() + "]";
    }
}
