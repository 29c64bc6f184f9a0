package org.xinyue.bench.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;

/** Continues a trail by many lines at once; counts their digests by itself, so that the verification is told nothing. */
final class Seeding {
    private static final int LINES_A_STATEMENT = 20_000;
    private static final int COLUMNS = 9;
    private static final String INSERT = """
            INSERT INTO audit_entry (number, at, actor_id, actor, act, subject, detail, previous, digest)
            SELECT n::bigint, a::timestamptz, i::uuid, p, c, s, d, b, x
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) AS line(n, a, i, p, c, s, d, b, x)
            """;

    private final SM3Digest digest = new SM3Digest();
    private final Instant start;
    private long number;
    private String previous;

    /**
     * After this line.
     *
     * @param number its number, 0 for an empty trail
     * @param previous its digest
     */
    Seeding(long number, String previous, Instant start) {
        this.number = number;
        this.previous = previous;
        this.start = start;
    }

    void lines(Connection connection, int count) throws SQLException {
        for (int left = count; left > 0; left -= LINES_A_STATEMENT) {
            var columns = new String[COLUMNS][Math.min(left, LINES_A_STATEMENT)];
            for (int at = 0; at < columns[0].length; at++) {
                var line = line();
                for (int column = 0; column < COLUMNS; column++) {
                    columns[column][at] = line.get(column);
                }
            }
            insert(connection, columns);
        }
    }

    private static void insert(Connection connection, String[][] columns) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            for (int column = 0; column < COLUMNS; column++) {
                statement.setArray(column + 1, connection.createArrayOf("text", columns[column]));
            }
            statement.executeUpdate();
        }
    }

    /** A line as the pages write them: who read which case, with a few words. */
    private List<String> line() {
        number++;
        var words = List.of(
                previous,
                Long.toString(number),
                start.plusNanos(number * 1_000_000 / 7 / 1_000 * 1_000).toString(),
                new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0000L | number % 500).toString(),
                "基准测试承办人",
                "查看案件",
                "蒙诚投〔2026〕%05d号".formatted(number % 100_000),
                "投诉内容、证据材料目录和办理经过");
        words.forEach(this::add);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        String before = previous;
        previous = HexFormat.of().formatHex(result);
        var line = new ArrayList<>(words.subList(1, words.size()));
        line.add(before);
        line.add(previous);
        return line;
    }

    private void add(String words) {
        byte[] bytes = words.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array(), 0, Integer.BYTES);
        digest.update(bytes, 0, bytes.length);
    }
}
