package org.xinyue.database;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Many rows as the columns of one statement (按列成批写入), for {@code unnest(CAST(:names AS text[]), …)}.
 *
 * @param <R> what a row is made of
 */
public record Columns<R>(List<R> rows) {
    public Columns {
        rows = List.copyOf(rows);
    }

    public @Nullable UUID[] ids(Function<R, @Nullable UUID> column) {
        return rows.stream().map(column).toArray(UUID[]::new);
    }

    /** Anything whose text PostgreSQL reads after a cast: names of enums, numbers, days, instants. */
    public @Nullable String[] texts(Function<R, @Nullable Object> column) {
        return rows.stream().map(column).map(Columns::text).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    public byte[][] bytes(Function<R, byte @Nullable []> column) {
        return rows.stream().map(column).toArray(byte[][]::new);
    }
}
