package org.xinyue.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinyue.organisation.Fixture.HOHHOT;
import static org.xinyue.organisation.Fixture.TODAY;
import static org.xinyue.organisation.Fixture.XINCHENG;

import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

class RoutingTest {
    private final Fixture fixture = new Fixture();
    private final Body hohhot = fixture.government(HOHHOT);
    private final Body xincheng = fixture.government(XINCHENG);
    private final Body region = fixture.government("150000");
    private final Body cityFinance = fixture.add("呼和浩特市财政局", BodyKind.DEPARTMENT, HOHHOT, hohhot, null);
    private final Body finance = fixture.add("新城区财政局", BodyKind.DEPARTMENT, XINCHENG, xincheng, cityFinance);

    @Nested
    class Verifier {
        @Test
        void is_the_competent_body_when_there_is_one() {
            var to = to(verifier(finance));
            assertThat(to.body()).isEqualTo(cityFinance);
            assertThat(to.reasons()).containsExactly("主管部门是“呼和浩特市财政局”，由其核实认定。");
        }

        @Test
        void is_the_superior_when_there_is_no_competent_body() {
            var to = to(verifier(cityFinance));
            assertThat(to.body()).isEqualTo(hohhot);
            assertThat(to.reasons()).containsExactly("“呼和浩特市财政局”没有登记主管部门，看上级部门。", "上级部门是“呼和浩特市人民政府”，由其核实认定。");
        }

        @Test
        void is_the_superior_when_the_competent_body_has_ended_without_successor() {
            fixture.end(cityFinance, TODAY, null);
            var to = to(verifier(finance));
            assertThat(to.body()).isEqualTo(xincheng);
            assertThat(to.reasons()).first().asString().contains("在当日没有存续").contains("继续向上");
        }

        @Test
        void is_the_competent_body_still_on_its_last_day() {
            fixture.end(cityFinance, TODAY.plusDays(1), null);
            assertThat(to(verifier(finance)).body().name()).isEqualTo("呼和浩特市财政局");
        }

        @Test
        void is_the_successor_of_the_competent_body() {
            var merged = fixture.add("呼和浩特市财政和国资局", BodyKind.DEPARTMENT, HOHHOT, hohhot, null);
            fixture.end(cityFinance, TODAY.minusDays(1), merged);
            var to = to(verifier(finance));
            assertThat(to.body()).isEqualTo(merged);
            assertThat(to.reasons()).first().isEqualTo("主管部门“呼和浩特市财政局”已撤销，由“呼和浩特市财政和国资局”承继。");
        }

        @Test
        void of_a_body_ended_last_month_is_above_its_successor() {
            var regionAffairs = fixture.add("新城区政务服务与数据管理局", BodyKind.DEPARTMENT, XINCHENG, xincheng, null);
            var service = fixture.add("新城区政务服务局", BodyKind.DEPARTMENT, XINCHENG, hohhot, cityFinance);
            fixture.end(service, TODAY.minusMonths(1), regionAffairs);
            var to = to(verifier(service));
            assertThat(to.body()).isEqualTo(xincheng);
            assertThat(to.reasons()).first().asString().contains("按承继单位办理");
        }

        @Test
        void of_a_body_ended_without_successor_stays_with_its_own_superior() {
            fixture.end(finance, TODAY.minusMonths(1), null);
            var to = to(verifier(finance));
            assertThat(to.body()).isEqualTo(cityFinance);
            assertThat(to.reasons()).first().asString().contains("按其原隶属关系办理");
        }

        @Test
        void follows_the_successor_only_from_the_day_of_the_change() {
            var heir = fixture.add("新城区财政金融局", BodyKind.DEPARTMENT, XINCHENG, xincheng, null);
            fixture.end(finance, TODAY, heir);
            assertThat(to(fixture.routing().verifier(finance.id(), TODAY.minusDays(1)))
                            .body())
                    .isEqualTo(cityFinance);
            assertThat(to(verifier(finance)).body()).isEqualTo(xincheng);
        }

        @Test
        void is_never_the_successor_that_is_the_respondent() {
            fixture.end(cityFinance, TODAY.minusDays(1), finance);
            assertThat(to(verifier(finance)).body()).isEqualTo(xincheng);
            assertThat(to(verifier(cityFinance)).body()).isEqualTo(xincheng);
        }

        @Test
        void is_never_the_superior_that_the_respondent_has_taken_over() {
            var hospital = fixture.add("新城区医院", BodyKind.INSTITUTION, XINCHENG, finance, null);
            fixture.end(finance, TODAY.minusDays(1), hospital);
            assertThat(to(verifier(hospital)).body()).isEqualTo(xincheng);
        }

        @Test
        void is_never_a_successor_that_stands_below_the_respondent() {
            var office = fixture.add("新城区财政局直属办", BodyKind.DEPARTMENT, XINCHENG, finance, null);
            fixture.end(cityFinance, TODAY.minusDays(1), office);
            var to = to(verifier(finance));
            assertThat(to.body()).isEqualTo(xincheng);
            assertThat(to.reasons()).anySatisfy(reason -> assertThat(reason).contains("在被投诉主体“新城区财政局”之下"));
        }

        @Test
        void passes_over_a_company_that_stands_above() {
            var group = fixture.add("新城区城投集团", BodyKind.STATE_ENTERPRISE, XINCHENG, xincheng, null);
            var centre = fixture.add("新城区建设中心", BodyKind.INSTITUTION, XINCHENG, group, null);
            var to = to(verifier(centre));
            assertThat(to.body()).isEqualTo(xincheng);
            assertThat(to.reasons()).anySatisfy(reason -> assertThat(reason).contains("不是机关事业单位"));
        }

        @Test
        void of_an_orphan_is_the_government_of_its_place() {
            var orphan = fixture.add("新城区无主办公室", BodyKind.DEPARTMENT, XINCHENG, null, null);
            assertThat(to(verifier(orphan)).body()).isEqualTo(xincheng);
        }

        @Test
        void of_an_orphan_government_is_the_government_around_it() {
            fixture.put(xincheng.under(Lines.none()));
            assertThat(to(verifier(xincheng)).body()).isEqualTo(hohhot);
        }

        @Test
        void of_the_regions_government_is_outside_the_region() {
            assertThat(verifier(region))
                    .isEqualTo(new Route.OutOfRegion("“内蒙古自治区人民政府”在自治区内没有可以承办的上级，线索登记后报国家发展改革委转交，并告知投诉人去向。"));
        }

        @Test
        void of_a_company_or_a_village_committee_is_refused_as_out_of_scope() {
            var company = fixture.add("某有限公司", BodyKind.COMPANY, XINCHENG, null, null);
            var village = fixture.add("某村民委员会", BodyKind.VILLAGE_COMMITTEE, XINCHENG, xincheng, null);
            assertThat(verifier(company)).isInstanceOf(Route.OutOfScope.class);
            assertThat(verifier(village)).isInstanceOf(Route.OutOfScope.class);
            assertThat(fixture.routing().columnTransferrer(company.id(), TODAY)).isInstanceOf(Route.OutOfScope.class);
            assertThat(fixture.routing().reviewer(xincheng.id(), village.id(), TODAY))
                    .isInstanceOf(Route.OutOfScope.class);
        }

        @Test
        void refuses_an_unknown_body() {
            assertThatThrownBy(() -> fixture.routing().verifier(new UUID(0, 1), TODAY))
                    .isInstanceOf(UnknownBody.class)
                    .hasMessageContaining("请重新查找");
        }
    }

    @Nested
    @Proves({Clause.A3_COLUMN_BY_CITY, Clause.A3_OWNER})
    class ColumnTransferrer {
        @Test
        void is_the_credit_lead_of_the_league_or_city() {
            assertThat(to(transferrer(finance)).body()).isEqualTo(fixture.creditLead(HOHHOT));
            assertThat(to(transferrer(cityFinance)).body()).isEqualTo(fixture.creditLead(HOHHOT));
        }

        @Test
        void is_the_regions_lead_when_the_citys_lead_is_the_respondent() {
            var to = to(transferrer(fixture.creditLead(HOHHOT)));
            assertThat(to.body()).isEqualTo(fixture.creditLead("150000"));
            assertThat(to.reasons()).first().asString().contains("就是被投诉主体");
        }

        @Test
        void is_the_regions_lead_when_the_citys_lead_stands_below_the_respondent() {
            var to = to(transferrer(hohhot));
            assertThat(to.body()).isEqualTo(fixture.creditLead("150000"));
            assertThat(to.reasons()).first().asString().contains("在被投诉主体“呼和浩特市人民政府”之下");
        }

        @Test
        void is_the_regions_government_when_the_regions_lead_is_the_respondent() {
            assertThat(to(transferrer(fixture.creditLead("150000"))).body()).isEqualTo(region);
        }

        @Test
        void is_outside_the_region_when_the_regions_government_is_the_respondent() {
            assertThat(transferrer(region)).isInstanceOf(Route.OutOfRegion.class);
            assertThat(fixture.routing().forwarder(TODAY)).contains(fixture.creditLead("150000"));
        }

        @Test
        void is_the_regions_lead_when_the_citys_lead_has_ended() {
            fixture.end(fixture.creditLead(HOHHOT), TODAY, null);
            assertThat(to(transferrer(finance)).body()).isEqualTo(fixture.creditLead("150000"));
        }

        private Route transferrer(Body respondent) {
            return fixture.routing().columnTransferrer(respondent.id(), TODAY);
        }
    }

    @Nested
    class Reviewer {
        @Test
        void stands_above_the_body_that_decided() {
            var to = to(fixture.routing().reviewer(cityFinance.id(), finance.id(), TODAY));
            assertThat(to.body()).isEqualTo(hohhot);
        }

        @Test
        void is_never_the_respondent() {
            var to = to(fixture.routing().reviewer(finance.id(), xincheng.id(), TODAY));
            assertThat(to.body()).isEqualTo(cityFinance);
            var other = to(fixture.routing().reviewer(finance.id(), cityFinance.id(), TODAY));
            assertThat(other.body()).isEqualTo(xincheng);
            assertThat(other.reasons()).anySatisfy(reason -> assertThat(reason).contains("就是被投诉主体"));
        }

        @Test
        void is_outside_the_region_when_the_regions_government_decided() {
            assertThat(fixture.routing().reviewer(region.id(), hohhot.id(), TODAY))
                    .isInstanceOf(Route.OutOfRegion.class);
        }
    }

    private Route verifier(Body respondent) {
        return fixture.routing().verifier(respondent.id(), TODAY);
    }

    private static Route.To to(Route route) {
        assertThat(route).isInstanceOf(Route.To.class);
        return (Route.To) route;
    }
}
