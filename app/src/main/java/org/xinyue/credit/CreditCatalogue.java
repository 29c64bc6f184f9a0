package org.xinyue.credit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The catalogue in force (目录): dated rows, so that an entry keeps the item that was valid when it was confirmed. */
public final class CreditCatalogue {
    private static final List<CatalogueItem> SEED = read();

    private CreditCatalogue() {}

    /** The item for this kind on this day. */
    public static Optional<CatalogueItem> on(EntryKind kind, LocalDate day) {
        return SEED.stream()
                .filter(item -> item.kind() == kind && item.holdsOn(day))
                .findFirst();
    }

    /** The item with this number. */
    public static Optional<CatalogueItem> find(String code) {
        return SEED.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    private static List<CatalogueItem> read() {
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

    private static CatalogueItem item(String line) {
        List<String> cells = List.of(line.split(",", -1));
        var to = cells.get(5);
        return new CatalogueItem(
                cells.get(0),
                EntryKind.valueOf(cells.get(1)),
                cells.get(2),
                cells.get(3),
                LocalDate.parse(cells.get(4)),
                to.isEmpty() ? null : LocalDate.parse(to));
    }
}
