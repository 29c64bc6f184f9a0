package org.xinyue.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.xinyue.organisation.BodyKind;
import org.xinyue.organisation.Directory;
import org.xinyue.organisation.Division;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Lines;
import org.xinyue.organisation.NewBody;
import org.xinyue.organisation.Organisations;

/** The departments of the demonstration: in the region, in each league or city, and in one county-level unit of each. */
@Component
@ConditionalOnProperty("xinyue.demo")
class DemoBodies {
    private static final LocalDate SINCE = LocalDate.of(2019, 3, 1);
    private static final List<String> TRADES = List.of("住房和城乡建设", "交通运输", "教育", "水利");

    private final Organisations organisations;

    DemoBodies(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Two bodies that meet in a case: the respondent, and the one above it. */
    record Pair(UUID cityLead, UUID respondent, UUID verifier) {}

    /** Registers the departments and gives, trade by trade and place by place, who would be complained about and who verifies. */
    List<Pair> register() {
        var pairs = new ArrayList<Pair>();
        var regional = TRADES.stream()
                .map(trade -> department("内蒙古自治区" + trade + "厅", Level.REGION, "150000", null))
                .toList();
        var cities = directory().divisions().leaguesAndCities();
        for (int index = 0; index < TRADES.size(); index++) {
            for (var city : cities) {
                pairs.add(pair(TRADES.get(index), city, regional.get(index)));
            }
        }
        return pairs;
    }

    private Pair pair(String trade, Division city, UUID regional) {
        var verifier = department(city.name() + trade + "局", Level.LEAGUE_CITY, city.code(), regional);
        var county = directory().divisions().childrenOf(city.code()).getFirst();
        var respondent = department(county.name() + trade + "局", Level.COUNTY, county.code(), verifier);
        var lead = directory().creditLeadAt(city.code(), SINCE).orElseThrow();
        return new Pair(lead.id(), respondent, verifier);
    }

    private UUID department(
            String name, Level level, String division, @org.jspecify.annotations.Nullable UUID competent) {
        var government = directory().governmentOf(division, SINCE).orElseThrow();
        return organisations.register(new NewBody(
                name,
                null,
                BodyKind.DEPARTMENT,
                level,
                division,
                new Lines(government.id(), competent),
                SINCE,
                false,
                "演示数据"));
    }

    private Directory directory() {
        return organisations.directory();
    }
}
