package org.xinyue.client.spool;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xinyue.client.wire.Json;

/**
 * Something to be sent, as it lies in the spool.
 *
 * @param id name of its file: later ones have larger ids
 * @param number this system's number of the complaint it is about
 * @param said what is sent, by names that depend on the kind
 */
record Sending(String id, Kind kind, String number, Map<String, String> said) {
    Sending {
        said = Map.copyOf(said);
    }

    static Sending read(String id, String text) {
        var json = Json.read(text);
        var said = json.object("said");
        var texts = new LinkedHashMap<String, String>();
        said.names().forEach(name -> texts.put(name, said.text(name)));
        try {
            return new Sending(id, Kind.valueOf(json.text("kind")), json.text("number"), texts);
        } catch (IllegalArgumentException unknown) {
            throw new Unreadable("of a kind that this version does not know: " + json.text("kind"), unknown);
        }
    }

    /** A file that is no sending. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }

    String text(String name) {
        return said.getOrDefault(name, "");
    }

    String json() {
        return Json.write(Map.of("kind", kind.name(), "number", number, "said", said));
    }

    /** Says nothing of the content: log lines may contain this. */
    @Override
    public String toString() {
        return "Sending[" + id + ", " + kind + ", " + number + "]";
    }
}
