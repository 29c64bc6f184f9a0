package org.xinyue.web.desk.rule;

import java.util.Arrays;
import java.util.List;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.procedure.ComplaintProcedure;
import org.xinyue.casework.procedure.Party;
import org.xinyue.casework.procedure.Requirement;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.casework.procedure.variant.Certainty;
import org.xinyue.casework.procedure.variant.LegalRank;
import org.xinyue.intake.BreachKind;
import org.xinyue.intake.Channel;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Choices.Option;
import org.xinyue.web.shell.Form;

/** The fields of the form; what can be chosen comes from the table itself. */
final class Slots {
    static final int CLOCKS = 4;
    static final int ROWS = 3;

    /** How a row may be otherwise. */
    enum Change {
        PARTY("改由另一方办理"),
        REQUIREMENT("增加前提"),
        ADD("在另一阶段也可办理"),
        REPLACE("改由另一方办理并增加前提"),
        REMOVE("删除");

        private final String label;

        Change(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private Slots() {}

    static VariantPage.Head head(Form form) {
        return new VariantPage.Head(
                form.choices("channel", "渠道", options(Channel.values(), Channel::label))
                        .asOptional(),
                form.choices("kind", "违约情形", options(BreachKind.values(), BreachKind::label))
                        .asOptional(),
                form.choices("firms", "适用企业", List.of(Option.of("ALL", "全部企业"), Option.of("SMALL", "仅中小企业"))),
                form.field("title", "名称").width("long"),
                form.field("document", "依据文件").width("long").hint("例如《信访工作条例》"),
                form.field("reference", "发布机关、文号和日期").width("long"),
                form.choices("rank", "效力层级", options(LegalRank.values(), LegalRank::label)),
                form.choices("certainty", "可靠程度", options(Certainty.values(), Certainty::label)));
    }

    static List<VariantPage.ClockSlot> clocks(Form form) {
        return java.util.stream.IntStream.range(0, CLOCKS)
                .mapToObj(at -> new VariantPage.ClockSlot(
                        "时限 " + (at + 1),
                        form.choices("clock." + at, "哪个时限", clockOptions()).asOptional(),
                        form.field("number." + at, "天数").width("short").asOptional(),
                        form.choices(
                                        "unit." + at,
                                        "单位",
                                        List.of(Option.of("WORKDAYS", "工作日"), Option.of("DAYS", "日（自然日，末日遇休息日顺延）")))
                                .asOptional(),
                        form.field("article." + at, "条款").width("amount").asOptional()))
                .toList();
    }

    private static List<Option> clockOptions() {
        return Arrays.stream(DeadlineKind.values())
                .filter(kind -> kind != DeadlineKind.RECTIFY)
                .map(kind -> Option.of(
                        kind.name(),
                        kind.label() + "（方案："
                                + ComplaintProcedure.BASE.period(kind).label() + "）"))
                .toList();
    }

    static List<VariantPage.RowSlot> rows(Form form) {
        var steps = ComplaintProcedure.BASE.steps().stream()
                .map(step -> Option.of(
                        step.from().name() + ":" + step.act().name(),
                        step.from().label() + "·" + step.act().label()))
                .toList();
        return java.util.stream.IntStream.range(0, ROWS)
                .mapToObj(at -> new VariantPage.RowSlot(
                        "步骤 " + (at + 1),
                        optional(form, "change." + at, "怎样变更", options(Change.values(), Change::label)),
                        optional(form, "row." + at, "哪一步", steps),
                        optional(form, "party." + at, "改由谁办理", options(Party.values(), Party::label)),
                        optional(form, "requirement." + at, "增加的前提", options(Requirement.values(), Requirement::label)),
                        optional(form, "stage." + at, "增加到的阶段", options(Stage.values(), Stage::label)),
                        form.field("rowArticle." + at, "条款").width("amount").asOptional()))
                .toList();
    }

    private static Choices optional(Form form, String name, String label, List<Option> options) {
        return form.choices(name, label, options).asOptional();
    }

    private static <E extends Enum<E>> List<Option> options(E[] values, java.util.function.Function<E, String> label) {
        return Arrays.stream(values)
                .map(value -> Option.of(value.name(), label.apply(value)))
                .toList();
    }
}
