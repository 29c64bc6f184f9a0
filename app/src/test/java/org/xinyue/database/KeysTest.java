package org.xinyue.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class KeysTest {
    @Test
    void a_key_is_a_version_7_uuid_of_the_rfc_variant() {
        UUID key = Keys.next();
        assertThat(key.version()).isEqualTo(7);
        assertThat(key.variant()).isEqualTo(2);
    }

    @Test
    void a_key_tells_the_millisecond_it_was_made_in() {
        long before = System.currentTimeMillis();
        UUID key = Keys.next();
        // The counter may run into the next few milliseconds when many keys are made at once.
        assertThat(key.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis() + 1_000);
    }

    @Test
    void keys_grow_as_text_and_never_repeat_even_within_one_millisecond() {
        List<String> keys =
                IntStream.range(0, 20_000).mapToObj(i -> Keys.next().toString()).toList();
        assertThat(keys).isSorted().doesNotHaveDuplicates();
    }
}
