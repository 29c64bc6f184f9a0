package org.xinyue.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** A line digested from its numbers gives what the line digested from its words gives: a difference would break every trail. */
@Proves(Clause.B4_SECRETS)
class LineDigestTest {
    private static final String START = "0".repeat(64);

    @Test
    void digests_a_moment_as_it_is_written_in_words() {
        for (var text : List.of(
                "2026-03-02T01:02:03Z",
                "2026-03-02T01:02:03.100Z",
                "2026-03-02T01:02:03.120Z",
                "2026-03-02T01:02:03.000001Z",
                "2026-03-02T01:02:03.999999Z",
                "2026-03-02T00:00:00Z",
                "1969-12-31T23:59:59.999999Z",
                "1999-12-31T23:59:59.5Z",
                "9999-12-31T23:59:59.999Z")) {
            same(1, Instant.parse(text), UUID.randomUUID());
        }
    }

    @Test
    void digests_any_number_moment_and_id() {
        var random = new Random(20260302);
        var start = Instant.parse("2020-01-01T00:00:00Z");
        for (int round = 0; round < 2_000; round++) {
            var at = start.plus(random.nextLong(400_000_000L * 1_000_000), ChronoUnit.MICROS);
            same(random.nextLong(Long.MAX_VALUE), at, new UUID(random.nextLong(), random.nextLong()));
        }
    }

    @Test
    void a_long_line_after_a_short_one_does_not_show() {
        var digest = new LineDigest();
        var shortLine = entry(1, Instant.EPOCH, null, "短");
        var first = digest.of(shortLine);
        digest.of(entry(2, Instant.EPOCH, null, "长".repeat(5_000)));
        assertThat(digest.of(shortLine)).isEqualTo(first);
        assertThat(new LineDigest().of(shortLine)).isEqualTo(first);
    }

    @Test
    void a_character_moved_to_the_next_part_shows() {
        var one = new AuditEntry(1, Instant.EPOCH, null, "乌兰", "查看", "案件", "", START, "");
        var other = new AuditEntry(1, Instant.EPOCH, null, "乌兰查", "看", "案件", "", START, "");
        assertThat(new LineDigest().of(one)).isNotEqualTo(new LineDigest().of(other));
    }

    private static AuditEntry entry(
            long number, Instant at, @org.jspecify.annotations.Nullable UUID id, String detail) {
        return new AuditEntry(number, at, id, "乌兰", "查看案件", "一", detail, START, "");
    }

    private static void same(long number, Instant at, UUID id) {
        var inWords = new LineDigest().of(entry(number, at, id, "说明"));
        var digest = new LineDigest();
        part(digest, START);
        digest.number(number);
        digest.moment(ChronoUnit.MICROS.between(Instant.EPOCH, at));
        var bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        digest.id(bytes, 0, bytes.length);
        for (var words : List.of("乌兰", "查看案件", "一", "说明")) {
            part(digest, words);
        }
        assertThat(HexFormat.of().formatHex(digest.finish()))
                .as(number + " " + at)
                .isEqualTo(inWords);
    }

    private static void part(LineDigest digest, String words) {
        byte[] bytes = words.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        digest.part(bytes, 0, bytes.length);
    }
}
