package org.xinyue.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xinyue.testing.TestClock;
import org.xinyue.testing.TestDatabase;

/** Parked forms are held an hour, for one person. */
class FormShelfTest {
    private static final byte[] SEALED = {1, 2, 3};

    private final TestClock clock = TestClock.at("2026-03-02");
    private final FormShelf shelf = new FormShelf(TestDatabase.client(), clock);
    private final UUID wulan = UUID.randomUUID();

    @Test
    void gives_back_what_was_put_there() {
        UUID id = shelf.put(wulan, SEALED);
        assertThat(shelf.find(id)).hasValue(SEALED);
        shelf.keepOnlyFor(id, wulan);
        assertThat(shelf.find(id)).isPresent();
        shelf.remove(id);
        assertThat(shelf.find(id)).isEmpty();
    }

    @Test
    void gives_nothing_to_another_person() {
        UUID id = shelf.put(wulan, SEALED);
        shelf.keepOnlyFor(id, UUID.randomUUID());
        assertThat(shelf.find(id)).isEmpty();
    }

    @Test
    void gives_nothing_after_an_hour() {
        UUID id = shelf.put(wulan, SEALED);
        clock.advance(Duration.ofHours(1));
        assertThat(shelf.find(id)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(shelf.find(id)).isEmpty();
    }

    @Test
    void knows_no_form_it_was_not_given() {
        assertThat(shelf.find(UUID.randomUUID())).isEmpty();
    }
}
