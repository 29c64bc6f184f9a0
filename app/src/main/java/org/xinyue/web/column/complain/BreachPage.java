package org.xinyue.web.column.complain;

import java.util.Arrays;
import org.xinyue.intake.BreachKind;
import org.xinyue.intake.Matter;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Choices.Option;
import org.xinyue.web.component.DateField;
import org.xinyue.web.component.Field;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Page;

/** What happened (违约情况). */
public record BreachPage(
        StepFrame frame, Choices kind, Field overdue, DateField dueOn, Choices excuse, Field facts, Field request)
        implements Page {

    /** The page with what was typed. */
    public static BreachPage of(StepFrame frame, Form form) {
        var kinds = Arrays.stream(BreachKind.values())
                .map(kind -> new Option(kind.name(), kind.label(), kind.note()))
                .toList();
        var excuses = Arrays.stream(Matter.Excuse.values())
                .map(excuse -> Option.of(excuse.name(), excuse.label()))
                .toList();
        return new BreachPage(
                frame,
                form.choices("kind", "违约属于哪一种情形？", kinds).hint("选择最主要的一种。"),
                form.field("overdue", "拖欠金额（元）")
                        .hint("拖欠账款、不退保证金的必填，不含利息和违约金；其他情形有金额的也请填写")
                        .width("amount"),
                form.date("dueOn", "约定的履行（付款）日期").hint("例如 2025 年 3 月 31 日；合同没有写明的，填应当履行的最后一天"),
                form.choices("excuse", "对方给出的理由", excuses)
                        .hint("机构调整、人员变动等都不是违约的正当理由")
                        .asOptional(),
                form.field("facts", "违约经过").hint("写明：何时签约、您方何时完成、对方何时应当履行、您方如何催告。20～4000 字。"),
                form.field("request", "您的诉求").hint("例如：支付剩余工程款 128.64 万元及逾期利息"));
    }

    @Override
    public String title() {
        return frame.title();
    }
}
