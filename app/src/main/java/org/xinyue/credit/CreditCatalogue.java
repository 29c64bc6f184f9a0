package org.xinyue.credit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The catalogue in force (目录): dated rows, so that an entry keeps the item that was valid when it was confirmed. */
public final class CreditCatalogue {
    private static final List<Item> SEED = read();

    private CreditCatalogue() {}

    /**
     * One item of the catalogue of public credit information (公共信用信息目录事项): what may be booked at all, on which legal basis, and while it is valid.
     *
     * @param to first day on which it is no longer valid, null while no end is known
     */
    public record Item(
            String code,
            EntryKind kind,
            String name,
            String legalBasis,
            LocalDate from,
            @Nullable LocalDate to) {
        /** True when something may be booked under it that happened on this day. */
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /** The item for this kind on this day. */
    public static Optional<Item> on(EntryKind kind, LocalDate day) {
        return SEED.stream()
                .filter(item -> item.kind() == kind && item.holdsOn(day))
                .findFirst();
    }

    /** The item with this number. */
    public static Optional<Item> find(String code) {
        return SEED.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    private static List<Item> read() {
        try (InputStream file = Objects.requireNonNull(
                CreditCatalogue.class.getResourceAsStream("/credit/catalogue.csv"), "catalogue.csv is missing")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(CreditCatalogue::item)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Item item(String line) {
        List<String> cells = List.of(line.split(",", -1));
        var to = cells.get(5);
        return new Item(
                cells.get(0),
                EntryKind.valueOf(cells.get(1)),
                cells.get(2),
                cells.get(3),
                LocalDate.parse(cells.get(4)),
                to.isEmpty() ? null : LocalDate.parse(to));
    }
}
