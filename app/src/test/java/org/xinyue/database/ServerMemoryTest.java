package org.xinyue.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The server takes its part of the machine and leaves the rest to the platform. */
class ServerMemoryTest {
    private static final long GIGABYTE = 1024L * 1024 * 1024;

    @Test
    void takes_an_eighth_of_the_machine() {
        assertThat(new ServerMemory(4 * GIGABYTE).options())
                .isEqualTo(" -c shared_buffers=512MB -c effective_cache_size=2048MB");
    }

    @Test
    void takes_what_postgresql_would_take_on_a_small_machine_or_an_unknown_one() {
        assertThat(new ServerMemory(GIGABYTE / 2).shared()).isEqualTo(128);
        assertThat(new ServerMemory(0).options()).isEqualTo(" -c shared_buffers=128MB -c effective_cache_size=256MB");
    }

    @Test
    void takes_no_more_than_a_gigabyte_of_a_large_machine() {
        assertThat(new ServerMemory(64 * GIGABYTE).shared()).isEqualTo(1024);
        assertThat(new ServerMemory(64 * GIGABYTE).cached()).isEqualTo(32 * 1024);
    }

    @Test
    void knows_this_machine() {
        assertThat(ServerMemory.here().machine()).isPositive();
    }
}
