package org.xinyue.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back the same; what is no JSON is not guessed at. */
final class JsonTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "投诉", "a\"b\\c/d", "line\r\nnext\ttab", "\u0000\u001f", "𠮷 ᠮᠣᠩᠭᠣᠯ", "\u2028"})
    void a_text_comes_back_as_it_was(String text) {
        assertThat(Json.read(Json.write(Map.of("text", text))).text("text")).isEqualTo(text);
    }

    @Test
    void half_a_character_is_written_so_that_it_survives_the_encoding() {
        assertThat(Json.write(Map.of("text", "a\ud842"))).isEqualTo("{\"text\":\"a\\ud842\"}");
        assertThat(Json.write(Map.of("text", "\udfb7"))).isEqualTo("{\"text\":\"\\udfb7\"}");
    }

    @Test
    void every_kind_of_value_is_read() {
        var json =
                Json.read(" {\"a\": [1, -2.5e3, true, null, {\"b\": \"\\u4fe1\\/\\n\"}], \"n\": 42, \"yes\": true} ");
        assertThat(json.list("a")).hasSize(5);
        assertThat(json.list("a").get(4).text("b")).isEqualTo("信/\n");
        assertThat(json.number("n")).isEqualTo(42);
        assertThat(json.flag("yes")).isTrue();
        assertThat(json.names()).containsExactly("a", "n", "yes");
    }

    @Test
    void what_is_not_there_is_empty() {
        var json = Json.read("{\"a\": 1}");
        assertThat(json.text("b")).isEmpty();
        assertThat(json.list("a")).isEmpty();
        assertThat(json.object("b").names()).isEmpty();
        assertThat(json.number("b")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\"}",
                "{\"a\":1,}",
                "{\"a\":1,\"a\":2}",
                "[1 2]",
                "{\"a\":\"\n\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":01}",
                "{\"a\":nul}",
                "{} {}",
                "<html>",
                "{\"a\":\"",
                "{\"a\":+1}"
            })
    void what_is_no_json_is_refused(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(Json.Unreadable.class);
    }

    @Test
    void endless_nesting_is_refused() {
        assertThatThrownBy(() -> Json.read("[".repeat(100_000))).isInstanceOf(Json.Unreadable.class);
    }
}
