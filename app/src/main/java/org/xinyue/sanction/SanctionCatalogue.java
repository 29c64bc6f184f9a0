package org.xinyue.sanction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinyue.credit.EntryKind;
import org.xinyue.credit.Severity;
import org.xinyue.organisation.BodyKind;
import org.xinyue.organisation.Level;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** The catalogue of measures (惩戒措施目录): dated rows with their legal basis, so that an order keeps the wording it was made under. */
@Component
@Implements(Clause.A8_SANCTIONS)
public class SanctionCatalogue {
    private static final int COLUMNS = 14;

    private final List<Measure> measures;

    SanctionCatalogue() {
        this.measures = read();
    }

    /** Every measure that is valid on this day, in the order of the catalogue. */
    public List<Measure> on(LocalDate day) {
        return measures.stream()
                .filter(measure -> measure.validity().holdsOn(day))
                .toList();
    }

    /** The measure of this number as it is worded on this day. */
    public Optional<Measure> find(String code, LocalDate day) {
        return on(day).stream().filter(measure -> measure.code().equals(code)).findFirst();
    }

    /** The wording of this number that became valid on this day. */
    public Measure version(String code, LocalDate from) {
        return measures.stream()
                .filter(measure ->
                        measure.code().equals(code) && measure.validity().from().equals(from))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no measure " + code + " of " + from));
    }

    private static List<Measure> read() {
        try (InputStream file = Objects.requireNonNull(
                SanctionCatalogue.class.getResourceAsStream("/sanction/measures.csv"), "measures.csv is missing")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(SanctionCatalogue::measure)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Measure measure(String line) {
        List<String> cells = List.of(line.split(",", -1));
        if (cells.size() != COLUMNS) {
            throw new IllegalStateException("a measure has " + COLUMNS + " columns: " + line);
        }
        return new Measure(
                cells.get(0),
                cells.get(1),
                new Measure.Target(
                        set(cells.get(2), EntryKind::valueOf, EntryKind.class),
                        Severity.valueOf(cells.get(3)),
                        set(cells.get(4), BodyKind::valueOf, BodyKind.class),
                        set(cells.get(5), Level::valueOf, Level.class)),
                Executing.valueOf(cells.get(6)),
                cells.get(7),
                cells.get(8).isEmpty() ? Set.of() : set(cells.get(8), Purpose::valueOf, Purpose.class),
                new Measure.Validity(
                        LocalDate.parse(cells.get(9)), cells.get(10).isEmpty() ? null : LocalDate.parse(cells.get(10))),
                new Measure.Rules(cells.get(11), cells.get(12), cells.get(13)));
    }

    private static <E extends Enum<E>> Set<E> set(String cell, Function<String, E> value, Class<E> type) {
        return cell.equals("*")
                ? EnumSet.allOf(type)
                : Arrays.stream(cell.split("\\|", -1)).map(value).collect(Collectors.toSet());
    }
}
