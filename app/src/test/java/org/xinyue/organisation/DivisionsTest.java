package org.xinyue.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DivisionsTest {
    private final Divisions divisions = Divisions.seed();

    @Test
    void holds_one_region_twelve_leagues_and_cities_and_a_hundred_and_three_counties() {
        assertThat(divisions.region().name()).isEqualTo("内蒙古自治区");
        assertThat(divisions.leaguesAndCities()).hasSize(12);
        assertThat(divisions.all().stream().filter(division -> division.level() == Level.COUNTY))
                .hasSize(103);
    }

    @Test
    void counts_each_kind_as_the_region_does() {
        var kinds = divisions.all().stream().collect(Collectors.groupingBy(Division::kind, Collectors.counting()));
        assertThat(kinds)
                .containsEntry(Division.Kind.CITY, 9L)
                .containsEntry(Division.Kind.LEAGUE, 3L)
                .containsEntry(Division.Kind.DISTRICT, 23L)
                .containsEntry(Division.Kind.COUNTY_CITY, 11L)
                .containsEntry(Division.Kind.COUNTY, 17L)
                .containsEntry(Division.Kind.BANNER, 49L)
                .containsEntry(Division.Kind.AUTONOMOUS_BANNER, 3L);
    }

    @Test
    void lists_the_zones_that_have_no_code_under_their_league() {
        assertThat(divisions.zones())
                .hasSize(5)
                .allSatisfy(zone ->
                        assertThat(divisions.get(zone.divisionCode()).level()).isEqualTo(Level.LEAGUE_CITY));
    }

    @Test
    void climbs_by_the_list_of_parents() {
        assertThat(divisions.leagueOrCityOf("152502"))
                .hasValueSatisfying(league -> assertThat(league.name()).isEqualTo("锡林郭勒盟"));
        assertThat(divisions.leagueOrCityOf("152500"))
                .hasValueSatisfying(league -> assertThat(league.code()).isEqualTo("152500"));
        assertThat(divisions.leagueOrCityOf("150000")).isEmpty();
        assertThat(divisions.parentOf("150000")).isEmpty();
    }

    @Test
    void a_sibling_with_the_same_prefix_is_not_within() {
        assertThat(divisions.isSameOrWithin("150121", "150100")).isTrue();
        assertThat(divisions.isSameOrWithin("150121", "150102")).isFalse();
        assertThat(divisions.isSameOrWithin("150122", "150121")).isFalse();
        assertThat(divisions.isSameOrWithin("150100", "150121")).isFalse();
        assertThat(divisions.isSameOrWithin("152202", "152201")).isFalse();
    }

    @Test
    void knows_the_prefixes_of_former_leagues() {
        assertThat(divisions.historicPrefixOf("152105"))
                .hasValueSatisfying(former -> assertThat(former.divisionCode()).isEqualTo("150700"));
        assertThat(divisions.historicPrefixOf("152501")).isEmpty();
    }

    @Test
    void refuses_an_unknown_code() {
        assertThat(divisions.find("150101")).isEmpty();
        assertThatThrownBy(() -> divisions.get("152105"))
                .isInstanceOf(OrganisationRefused.class)
                .hasMessageContaining("请改用六位现行代码");
    }
}
