package org.xinyue.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinyue.organisation.Fixture.HOHHOT;
import static org.xinyue.organisation.Fixture.TODAY;
import static org.xinyue.organisation.Fixture.XINCHENG;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class DirectoryTest {
    private final Fixture fixture = new Fixture();
    private final Body hohhot = fixture.government(HOHHOT);
    private final Body xincheng = fixture.government(XINCHENG);

    @Test
    void seeds_government_and_credit_lead_of_every_division_and_the_zone_committees() {
        assertThat(fixture.directory().all(TODAY)).hasSize(2 * 116 + 5);
        assertThat(fixture.directory().governmentOf("152200", TODAY))
                .hasValueSatisfying(body -> assertThat(body.name()).isEqualTo("兴安盟行政公署"));
        assertThat(fixture.directory().governmentOf("150000", TODAY))
                .hasValueSatisfying(body -> assertThat(body.name()).isEqualTo("内蒙古自治区人民政府"));
        assertThat(fixture.directory().search("乌拉盖", TODAY, 5))
                .extracting(Body::name)
                .containsExactly("乌拉盖管理区管理委员会");
    }

    @Test
    void climbs_to_the_credit_lead_of_the_league_or_city() {
        var directory = fixture.directory();
        assertThat(directory.creditLeadOf(XINCHENG, TODAY)).contains(fixture.creditLead(HOHHOT));
        assertThat(directory.creditLeadOf(HOHHOT, TODAY)).contains(fixture.creditLead(HOHHOT));
        assertThat(directory.creditLeadOf("150000", TODAY)).contains(fixture.creditLead("150000"));
        assertThat(directory.creditLeadAt(XINCHENG, TODAY)).contains(fixture.creditLead(XINCHENG));
    }

    @Test
    void refuses_the_credit_lead_of_an_unknown_division() {
        assertThatThrownBy(() -> fixture.directory().creditLeadOf("152105", TODAY))
                .isInstanceOf(OrganisationRefused.class);
    }

    @Test
    void below_counts_the_superior_and_the_competent_line() {
        var directory = fixture.directory();
        assertThat(directory.isSameOrBelow(xincheng.id(), hohhot.id(), TODAY)).isTrue();
        assertThat(directory.isSameOrBelow(
                        fixture.creditLead(XINCHENG).id(),
                        fixture.creditLead("150000").id(),
                        TODAY))
                .isTrue();
        assertThat(directory.isSameOrBelow(hohhot.id(), hohhot.id(), TODAY)).isTrue();
        assertThat(directory.isSameOrBelow(hohhot.id(), xincheng.id(), TODAY)).isFalse();
    }

    @Test
    void a_sibling_with_the_same_prefix_is_not_below() {
        var leftBanner = fixture.government("150121");
        var department = fixture.add("托克托县水务局", BodyKind.DEPARTMENT, "150122", fixture.government("150122"), null);
        var directory = fixture.directory();
        assertThat(directory.isSameOrBelow(department.id(), leftBanner.id(), TODAY))
                .isFalse();
        assertThat(directory.isSameOrBelow(
                        fixture.government("152222").id(),
                        fixture.government("152221").id(),
                        TODAY))
                .isFalse();
        assertThat(directory.isSameOrBelow(
                        leftBanner.id(), fixture.government("150122").id(), TODAY))
                .isFalse();
    }

    @Test
    void a_zone_is_below_its_league_but_no_county_is_below_the_zone() {
        var zone = fixture.directory().search("包头稀土高新区管理委员会", TODAY, 1).getFirst();
        var directory = fixture.directory();
        assertThat(directory.isSameOrBelow(
                        zone.id(), fixture.government("150200").id(), TODAY))
                .isTrue();
        assertThat(directory.isSameOrBelow(fixture.government("150202").id(), zone.id(), TODAY))
                .isFalse();
    }

    @Test
    void predecessor_and_successor_are_the_same_from_the_day_of_the_change() {
        var old = fixture.add("新城区商务局", BodyKind.DEPARTMENT, XINCHENG, xincheng, null);
        var heir = fixture.add("新城区商务和投资促进局", BodyKind.DEPARTMENT, XINCHENG, xincheng, null);
        fixture.end(old, TODAY, heir);
        var directory = fixture.directory();
        assertThat(directory.current(old.id(), TODAY)).isEqualTo(heir);
        assertThat(directory.current(old.id(), TODAY.minusDays(1)).name()).isEqualTo("新城区商务局");
        assertThat(directory.isSameOrBelow(heir.id(), old.id(), TODAY)).isTrue();
        assertThat(directory.isSameOrBelow(heir.id(), old.id(), TODAY.minusDays(1)))
                .isFalse();
    }

    @Test
    void searches_by_part_of_the_name_with_the_best_beginning_first() {
        var found = fixture.directory().search("新城区", TODAY, 10);
        assertThat(found).extracting(Body::name).startsWith("新城区人民政府", "新城区发展和改革委员会");
        assertThat(fixture.directory().search("呼和浩特 改革", TODAY, 10))
                .extracting(Body::name)
                .containsExactly("呼和浩特市发展和改革委员会");
        assertThat(fixture.directory().search("人民政府", TODAY, 7)).hasSize(7);
    }

    @Test
    void searches_by_credit_code_in_any_width_and_case() {
        var coded = new Body(
                new UUID(0, 9),
                "楚雄州人力资源和社会保障局",
                CreditCode.parse("11532300568802305C"),
                BodyKind.DEPARTMENT,
                Level.LEAGUE_CITY,
                HOHHOT,
                Lines.under(hohhot.id()),
                Validity.since(TODAY),
                false);
        fixture.put(coded);
        assertThat(fixture.directory().search("８８０２３０５ｃ", TODAY, 3)).containsExactly(coded);
        assertThat(fixture.directory().byCreditCode(CreditCode.parse("11532300568802305C"), TODAY))
                .contains(coded);
        assertThat(fixture.directory().search("8802305C", TODAY.minusDays(1), 3))
                .isEmpty();
    }

    @Test
    void finds_nothing_for_an_empty_text_or_an_ended_body() {
        var old = fixture.add("新城区旧局", BodyKind.DEPARTMENT, XINCHENG, xincheng, null);
        fixture.end(old, TODAY, null);
        assertThat(fixture.directory().search("  ", TODAY, 10)).isEmpty();
        assertThat(fixture.directory().search("新城区旧局", TODAY, 10)).isEmpty();
        assertThat(fixture.directory().search("不存在的单位", TODAY, 10)).isEmpty();
    }

    @Test
    void refuses_a_circle_of_superiors_and_competent_bodies() {
        var one = fixture.add("新城区甲局", BodyKind.DEPARTMENT, XINCHENG, xincheng, null);
        var two = fixture.add("新城区乙局", BodyKind.DEPARTMENT, XINCHENG, one, null);
        fixture.put(one.under(new Lines(xincheng.id(), two.id())));
        assertThatThrownBy(fixture::directory)
                .isInstanceOf(OrganisationRefused.class)
                .hasMessageContaining("“新城区甲局”的上级部门和主管部门首尾相接成环");
    }

    @Test
    void refuses_a_circle_of_successors() {
        var one = fixture.add("新城区甲局", BodyKind.DEPARTMENT, XINCHENG, xincheng, null);
        var two = fixture.add("新城区乙局", BodyKind.DEPARTMENT, XINCHENG, xincheng, null);
        fixture.end(one, TODAY, two);
        fixture.end(two, TODAY, one);
        assertThatThrownBy(fixture::directory)
                .isInstanceOf(OrganisationRefused.class)
                .hasMessageContaining("承继关系首尾相接成环");
    }

    @Test
    void refuses_a_superior_that_nobody_registered() {
        fixture.put(xincheng.under(Lines.under(new UUID(0, 1))));
        assertThatThrownBy(fixture::directory)
                .isInstanceOf(OrganisationRefused.class)
                .hasMessageContaining("请先登记该机构");
    }

    @Test
    void refuses_an_unknown_id() {
        assertThat(fixture.directory().find(new UUID(0, 1))).isEmpty();
        assertThatThrownBy(() -> fixture.directory().get(new UUID(0, 1))).isInstanceOf(UnknownBody.class);
        assertThatThrownBy(() -> fixture.directory().current(new UUID(0, 1), TODAY))
                .isInstanceOf(UnknownBody.class);
    }
}
