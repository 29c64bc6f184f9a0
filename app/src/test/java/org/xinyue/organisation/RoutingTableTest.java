package org.xinyue.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinyue.organisation.Fixture.TODAY;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinyue.organisation.SystematicRegister.Respondent;
import org.xinyue.organisation.register.BodyRules;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Golden;
import org.xinyue.testing.Proves;

/**
 * Every kind of respondent in every situation at every place of the region, routed and compared with a reviewed file. The
 * file is long; {@code docs/generated/routing.md} folds places of one level together and is what a person reviews.
 */
class RoutingTableTest {
    private final SystematicRegister register = new SystematicRegister();
    private final Directory directory = register.fixture().directory();
    private final Routing routing = new Routing(directory);
    private final List<Row> rows =
            register.respondents().stream().map(this::row).toList();

    private record Row(
            Respondent respondent,
            Route verifier,
            Route transferrer,
            @Nullable Route review) {
        Optional<Route> reviewer() {
            return Optional.ofNullable(review);
        }
    }

    private record Pattern(Level level, String situation, String verifier, String transferrer, String reviewer) {}

    private Row row(Respondent respondent) {
        UUID id = respondent.body().id();
        Route verifier = routing.verifier(id, TODAY);
        Route review =
                verifier instanceof Route.To to ? routing.reviewer(to.body().id(), id, TODAY) : null;
        return new Row(respondent, verifier, routing.columnTransferrer(id, TODAY), review);
    }

    @Test
    @Proves({Clause.A3_TRANSFER, Clause.A3_COLUMN_BY_CITY, Clause.A1_SCOPE})
    void every_route_is_the_reviewed_one() {
        var file = new StringBuilder("层级,情形,被投诉主体,核实认定部门,专栏线索转交单位,复核单位\n");
        for (var row : rows) {
            file.append(String.join(
                            ",",
                            row.respondent().level().label(),
                            row.respondent().situation(),
                            row.respondent().body().name(),
                            name(row.verifier()),
                            name(row.transferrer()),
                            row.reviewer().map(RoutingTableTest::name).orElse("—")))
                    .append('\n');
        }
        Golden.check(Path.of("app/src/test/resources/golden/routing.csv"), file.toString());
    }

    @Test
    void the_folded_table_is_the_reviewed_one() {
        Map<Pattern, Integer> patterns = new LinkedHashMap<>();
        rows.stream().map(this::pattern).forEach(pattern -> patterns.merge(pattern, 1, Integer::sum));
        var page = new StringBuilder("""
                # 转交去向一览

                由 `RoutingTableTest` 从代码生成。全部%d种组合逐一列在 `app/src/test/resources/golden/routing.csv`，这里按层级和情形合并：
                〔本级〕是被投诉主体所在的地方，〔盟市〕〔自治区〕是其上的地方；盟行政公署写作人民政府。
                核实认定部门永不是被投诉主体、其前身或承继单位，也不在其领导或业务主管之下。

                | 层级 | 情形 | 核实认定部门 | 专栏线索转交单位 | 复核单位 | 地方数 |
                |---|---|---|---|---|---|
                """.formatted(rows.size()));
        patterns.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().level()))
                .forEach(entry -> page.append("| %s | %s | %s | %s | %s | %d |\n"
                        .formatted(
                                entry.getKey().level().label(),
                                entry.getKey().situation(),
                                entry.getKey().verifier(),
                                entry.getKey().transferrer(),
                                entry.getKey().reviewer(),
                                entry.getValue())));
        Golden.check(Path.of("docs/generated/routing.md"), page.toString());
    }

    @Test
    void every_combination_is_there() {
        assertThat(rows).hasSizeGreaterThan(1_800);
        assertThat(rows.stream().map(row -> row.respondent().body().kind()).distinct())
                .containsExactlyInAnyOrder(BodyKind.values());
        assertThat(rows.stream().map(row -> row.respondent().place()).distinct())
                .hasSize(116 + 5);
    }

    @Test
    void the_systematic_register_keeps_the_rules_of_the_real_one() {
        var rules = new BodyRules(register.fixture().bodies(), Divisions.seed());
        assertThat(register.fixture().bodies())
                .allSatisfy(body -> assertThat(rules.problems(body)).isEmpty());
    }

    /** Counts what is below in its own way: downward from the respondent, over every line that was ever registered. */
    @Test
    @Proves(Clause.A3_TRANSFER)
    void no_route_ends_at_the_respondent_or_below_it() {
        for (var row : rows) {
            Body respondent = directory.current(row.respondent().body().id(), TODAY);
            Set<UUID> below = below(respondent);
            Stream.of(Optional.of(row.verifier()), Optional.of(row.transferrer()), row.reviewer())
                    .flatMap(Optional::stream)
                    .forEach(route -> {
                        if (route instanceof Route.To to) {
                            assertThat(below)
                                    .as("%s → %s", respondent.name(), to.body().name())
                                    .doesNotContain(to.body().id());
                            assertThat(to.body().validOn(TODAY)).isTrue();
                            assertThat(to.body().kind().inScope()).isTrue();
                            assertThat(to.reasons()).isNotEmpty().allMatch(reason -> reason.endsWith("。"));
                        }
                    });
        }
    }

    private Set<UUID> below(Body top) {
        Set<UUID> found = new HashSet<>(Set.of(top.id()));
        var open = new ArrayDeque<>(List.of(top.id()));
        while (!open.isEmpty()) {
            UUID at = open.remove();
            for (var body : register.fixture().bodies()) {
                // What the respondent took over was its superior, not its subordinate: that body's own past does not
                // count.
                boolean under = at.equals(body.lines().superiorId())
                        || at.equals(body.lines().competentId());
                if (under && found.add(body.id())) {
                    open.add(body.id());
                }
            }
        }
        return found;
    }

    @Test
    void a_reviewer_is_never_the_body_that_decided() {
        assertThat(rows).allSatisfy(row -> {
            if (row.verifier() instanceof Route.To decided && row.reviewer().orElseThrow() instanceof Route.To review) {
                assertThat(directory.isSameOrBelow(
                                review.body().id(), decided.body().id(), TODAY))
                        .isFalse();
            }
        });
    }

    @Test
    void only_the_regions_government_has_nobody_above_it() {
        assertThat(rows.stream()
                        .filter(row -> row.verifier() instanceof Route.OutOfRegion)
                        .map(row -> row.respondent().body().name()))
                .containsExactly("内蒙古自治区人民政府");
    }

    @Test
    void exactly_the_kinds_out_of_scope_are_refused() {
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.verifier() instanceof Route.OutOfScope)
                        .isEqualTo(!row.respondent().body().kind().inScope()));
    }

    private static String name(Route route) {
        return switch (route) {
            case Route.To to -> to.body().name();
            case Route.OutOfRegion outOfRegion -> "报国家层面";
            case Route.OutOfScope outOfScope -> "不在受理范围";
        };
    }

    private Pattern pattern(Row row) {
        var places = new ArrayList<Map.Entry<String, String>>();
        places.add(Map.entry(row.respondent().place(), "〔本级〕"));
        var divisions = directory.divisions();
        divisions
                .leagueOrCityOf(row.respondent().body().divisionCode())
                .ifPresent(league -> places.add(Map.entry(league.name(), "〔盟市〕")));
        places.add(Map.entry(divisions.region().name(), "〔自治区〕"));
        return new Pattern(
                row.respondent().level(),
                row.respondent().situation(),
                folded(name(row.verifier()), places),
                folded(name(row.transferrer()), places),
                row.reviewer()
                        .map(RoutingTableTest::name)
                        .map(name -> folded(name, places))
                        .orElse("—"));
    }

    private static String folded(String name, List<Map.Entry<String, String>> places) {
        return places.stream()
                .filter(place -> name.startsWith(place.getKey()))
                .findFirst()
                .map(place -> place.getValue() + name.substring(place.getKey().length()))
                .orElse(name)
                .replace("行政公署", "人民政府");
    }
}
