package org.xinyue.channel.http;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as a list of places and texts (严格读取 JSON): nothing is guessed. A name that comes twice is refused, since two readers could each believe another
 * one of them; numbers stay as they were written.
 */
final class StrictJson {
    private static final int DEEPEST = 4;
    private static final int LONGEST = 100_000;
    private static final int MOST_PLACES = 500;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST)
                    .build())
            .build();

    private StrictJson() {}

    /** The text is no JSON, or none that can be taken. The message says why. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String sentence) {
            super(sentence);
        }
    }

    /**
     * Every place with its text, in the order of the text; places that say null are left out. A list has the text of its JSON kind, see {@link #LIST}.
     *
     * @throws Unreadable with the sentence for the sender
     */
    static Map<String, String> read(String text) {
        if (text.isBlank()) {
            throw new Unreadable("请求没有正文，请按接口说明发送 JSON");
        }
        var places = new LinkedHashMap<String, String>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Unreadable("正文应为一个 JSON 对象（以 { 开头）");
            }
            object(parser, "", places);
            if (parser.nextToken() != null) {
                throw new Unreadable("JSON 对象后面还有多余的内容，每次请求只发送一件");
            }
        } catch (JacksonException broken) {
            throw new Unreadable(sentence(broken));
        }
        return places;
    }

    /** Stands for a list, which no item is. */
    static final String LIST = "[]";

    private static void object(JsonParser parser, String place, Map<String, String> places) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String here = place + "/" + parser.currentName().replace("~", "~0").replace("/", "~1");
            var token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                object(parser, here, places);
            } else if (token == JsonToken.START_ARRAY) {
                parser.skipChildren();
                places.put(here, LIST);
            } else if (token != JsonToken.VALUE_NULL) {
                places.put(here, parser.getString());
            }
            if (places.size() > MOST_PLACES) {
                throw new Unreadable("JSON 里的数据项太多，请只发送接口说明中列出的数据项");
            }
        }
    }

    private static String sentence(JacksonException broken) {
        var message = String.valueOf(broken.getOriginalMessage());
        var at = broken.getLocation();
        String where = at == null ? "" : "（第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列）";
        if (message.startsWith("Duplicate")) {
            return "JSON 里有重复的数据项名称" + where + "，无法确定以哪一个为准，请去掉重复后再发送";
        }
        if (message.contains("nesting depth")) {
            return "JSON 嵌套太深" + where + "，最多 " + DEEPEST + " 层";
        }
        if (message.contains("length")) {
            return "JSON 里有过长的文字" + where + "，请精简后再发送";
        }
        return "正文不是完整的 JSON" + where + "，请检查引号、逗号和括号";
    }
}
