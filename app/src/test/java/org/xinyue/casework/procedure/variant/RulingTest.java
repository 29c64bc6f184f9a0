package org.xinyue.casework.procedure.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinyue.casework.procedure.variant.Rules.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.intake.BreachKind;
import org.xinyue.intake.Channel;
import org.xinyue.intake.FirmSize;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;

/** Which of two rules prevails, on which day, and what people are told about it. */
@Proves(Clause.A3_OWN_RULES)
class RulingTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private final Variant petition = petition(days(DeadlineKind.VERIFY, 60));
    private final Variant arrears = variant("2026-1", ARREARS, ORDER_802, "2025-06-01", days(DeadlineKind.VERIFY, 30));
    private final Variant hotline =
            variant("2026-1", HOTLINE, ELSEWHERE, "2026-01-01", workdays(DeadlineKind.TRANSFER, 1));
    private final List<Variant> all = List.of(hotline, petition, arrears);

    private Ruling ruling(Channel channel, BreachKind kind) {
        return Ruling.of(all, new Arrival(channel, kind, FirmSize.SMALL), DAY);
    }

    @Test
    void the_column_follows_the_plan_even_for_arrears() {
        assertThat(ruling(Channel.COLUMN, BreachKind.ARREARS)).isEqualTo(Ruling.PLAN);
    }

    @Test
    void a_channel_without_rules_follows_the_plan() {
        assertThat(ruling(Channel.MENG_QI_TONG, BreachKind.PROMISE)).isEqualTo(Ruling.PLAN);
    }

    @Test
    void arrears_through_any_other_door_follow_order_802() {
        assertThat(ruling(Channel.MENG_QI_TONG, BreachKind.ARREARS).version()).isEqualTo("2026-1+arrears-2026-1");
    }

    @Test
    void order_802_protects_no_large_firm() {
        var large = new Arrival(Channel.MENG_QI_TONG, BreachKind.ARREARS, FirmSize.LARGE);
        assertThat(Ruling.of(all, large, DAY)).isEqualTo(Ruling.PLAN);
    }

    @Test
    void of_two_equally_high_rules_the_channels_own_prevails_and_the_sentence_says_so() {
        var ruling = ruling(Channel.PETITION, BreachKind.ARREARS);
        assertThat(ruling.version()).isEqualTo("2026-1+petition-2026-1");
        assertThat(ruling.reason())
                .startsWith("按《信访工作条例》办理")
                .contains("《信访工作条例》第三十四条：核实期限 60 日（方案：5 个工作日）", "没有规定的按方案执行")
                .contains("《保障中小企业款项支付条例》效力层级相同，以受理渠道自己的规定为先，不适用");
    }

    @Test
    void the_higher_rule_prevails_over_the_channels_practice() {
        var ruling = ruling(Channel.HOTLINE_12345, BreachKind.ARREARS);
        assertThat(ruling.version()).isEqualTo("2026-1+arrears-2026-1");
        assertThat(ruling.reason()).contains("《外地热线条例》效力层级较低，不适用");
        assertThat(ruling(Channel.HOTLINE_12345, BreachKind.PROMISE).version())
                .isEqualTo("2026-1+hotline-12345-2026-1");
    }

    @Test
    void a_version_holds_from_its_first_day_to_the_day_before_the_next() {
        var next = verifyingWithin(45, "2026-2", "2026-03-02");
        var both = List.of(petition, next);
        var arrival = new Arrival(Channel.PETITION, BreachKind.PROMISE, FirmSize.SMALL);
        assertThat(Ruling.of(both, arrival, DAY.minusDays(1)).version()).isEqualTo(petition.version());
        assertThat(Ruling.of(both, arrival, DAY).version()).isEqualTo(next.version());
        assertThat(Ruling.of(both, arrival, LocalDate.parse("2022-04-30"))).isEqualTo(Ruling.PLAN);
        assertThat(Ruling.of(both, arrival, LocalDate.parse("2022-05-01")).version())
                .isEqualTo(petition.version());
    }

    @Test
    void after_the_last_day_of_the_latest_version_the_plan_holds_again_and_no_older_version() {
        var last = new Variant(
                "2026-2",
                PETITION,
                "测试用规定",
                PETITION_RULES,
                DAY,
                DAY.plusDays(9),
                List.of(days(DeadlineKind.VERIFY, 45)));
        var arrival = new Arrival(Channel.PETITION, BreachKind.PROMISE, FirmSize.SMALL);
        assertThat(Ruling.of(List.of(petition, last), arrival, DAY.plusDays(9)).version())
                .isEqualTo(last.version());
        assertThat(Ruling.of(List.of(petition, last), arrival, DAY.plusDays(10)))
                .isEqualTo(Ruling.PLAN);
    }
}
