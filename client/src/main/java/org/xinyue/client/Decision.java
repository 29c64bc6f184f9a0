package org.xinyue.client;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xinyue.client.wire.Json;

/**
 * One decision about a complaint (决定): what this system passes on to the complainant.
 *
 * @param act code of the act, e.g. ANSWER
 * @param label Chinese name of the act
 * @param clause clause of the plan it rests on
 * @param body who decided, "" when it was the platform
 * @param words what was decided, part by part, in order
 */
public record Decision(String act, String label, String clause, Instant at, String body, Map<String, String> words) {
    static Decision of(Json json) {
        var said = json.object("words");
        var words = new LinkedHashMap<String, String>();
        said.names().forEach(name -> words.put(name, said.text(name)));
        return new Decision(
                json.text("act"),
                json.text("label"),
                json.text("clause"),
                Instant.parse(json.text("at")),
                json.text("body"),
                words);
    }
}
