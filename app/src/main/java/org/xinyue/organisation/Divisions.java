package org.xinyue.organisation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The divisions of the region (行政区划), its functional zones, and prefixes of divisions that exist no longer. Immutable.
 *
 * <p>Ancestry is read from the list, never from the digits: a sibling may share any prefix, and a functional zone has no
 * code of its own.
 */
public final class Divisions {
    private static final String FOLDER = "/organisation/";
    private static final Divisions SEED = new Divisions(
            read("divisions_150000.csv").stream().map(Divisions::division).toList(),
            read("zones.csv").stream()
                    .map(row -> new Zone(row.getField("name"), row.getField("division")))
                    .toList(),
            read("historic_prefixes.csv").stream()
                    .map(row ->
                            new HistoricPrefix(row.getField("prefix"), row.getField("name"), row.getField("division")))
                    .toList());

    private final Map<String, Division> byCode = new LinkedHashMap<>();
    private final Map<String, List<Division>> byParent = new LinkedHashMap<>();
    private final List<Zone> zones;
    private final List<HistoricPrefix> historic;
    private final Division region;

    /**
     * A functional zone without a code of GB/T 2260 (功能区).
     *
     * @param divisionCode the league or city it lies in
     */
    public record Zone(String name, String divisionCode) {}

    /**
     * The first four digits of a former league, still found in credit codes.
     *
     * @param divisionCode the league or city that took its place
     */
    public record HistoricPrefix(String prefix, String name, String divisionCode) {}

    private Divisions(List<Division> listed, List<Zone> zones, List<HistoricPrefix> historic) {
        Division top = null;
        for (var division : listed) {
            byCode.put(division.code(), division);
            if (division.parentCode() == null) {
                top = division;
            } else {
                byParent.computeIfAbsent(division.parentCode(), code -> new ArrayList<>())
                        .add(division);
            }
        }
        if (top == null) {
            throw new IllegalArgumentException("The list of divisions has no region");
        }
        region = top;
        this.zones = List.copyOf(zones);
        this.historic = List.copyOf(historic);
    }

    /** The region as delivered: one region, 12 leagues and cities, 103 county-level divisions, 5 functional zones. */
    public static Divisions seed() {
        return SEED;
    }

    /** The autonomous region itself. */
    public Division region() {
        return region;
    }

    /** The division with this code of six digits; empty when the region has none such today. */
    public Optional<Division> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The division with this code; refuses an unknown one. */
    public Division get(String code) {
        return find(code).orElseThrow(() -> new OrganisationRefused("区划代码“%s”不在自治区现行区划之内，请改用六位现行代码。".formatted(code)));
    }

    /** The division that this one belongs to; empty for the region. */
    public Optional<Division> parentOf(String code) {
        @Nullable String parent = get(code).parentCode();
        return parent == null ? Optional.empty() : find(parent);
    }

    /** Every division in the order of the list: each league or city is followed by its counties. */
    public List<Division> all() {
        return List.copyOf(byCode.values());
    }

    /** The 12 leagues and cities. */
    public List<Division> leaguesAndCities() {
        return childrenOf(region.code());
    }

    /** The divisions that belong directly to this one; empty for a county. */
    public List<Division> childrenOf(String code) {
        return List.copyOf(byParent.getOrDefault(code, List.of()));
    }

    /** The league or city that the division is or belongs to; empty for the region. */
    public Optional<Division> leagueOrCityOf(String code) {
        Optional<Division> at = Optional.of(get(code));
        while (at.isPresent() && at.get().level() != Level.LEAGUE_CITY) {
            at = parentOf(at.get().code());
        }
        return at;
    }

    /** True when the division is the other one or lies in it, by the list of parents. */
    public boolean isSameOrWithin(String code, String ancestorCode) {
        Optional<Division> at = find(code);
        while (at.isPresent()) {
            if (at.get().code().equals(ancestorCode)) {
                return true;
            }
            at = parentOf(at.get().code());
        }
        return false;
    }

    /** Functional zones that have no code of their own. */
    public List<Zone> zones() {
        return zones;
    }

    /** The former league that a credit code's positions 3 to 6 speak of, when it is one. */
    public Optional<HistoricPrefix> historicPrefixOf(String code) {
        return historic.stream()
                .filter(former -> code.startsWith(former.prefix()))
                .findFirst();
    }

    private static Division division(NamedCsvRecord row) {
        String parent = row.getField("parent");
        return new Division(
                row.getField("code"),
                row.getField("name"),
                Division.Kind.valueOf(row.getField("level").toUpperCase(Locale.ROOT)),
                parent.isEmpty() ? null : parent);
    }

    private static List<NamedCsvRecord> read(String file) {
        try (InputStream in = Divisions.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + FOLDER + file);
            }
            try (var csv = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
                return csv.stream().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
