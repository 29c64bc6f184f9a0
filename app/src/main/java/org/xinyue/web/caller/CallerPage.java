package org.xinyue.web.caller;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.ProtectionWish;
import org.xinyue.web.column.complain.Eligibility;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Choices.Option;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.component.Tick;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Page;

/**
 * What to ask a caller before anything is written down: confidentiality first.
 *
 * @param number the channel's own number of this call
 * @param informed that the caller was told how personal data are handled
 */
public record CallerPage(
        List<FieldError> errors, Choices wish, Choices channel, Field number, List<Choices> questions, Tick informed)
        implements Page {
    /** The doors at which somebody else writes, and how they are called here. */
    private static final Map<Channel, String> DOORS = Map.of(
            Channel.HOTLINE_12345, "12345 政务服务便民热线来电",
            Channel.HOTLINE_96888, "96888 民营企业服务热线来电",
            Channel.MONITORING_POINT, "营商环境监测点转来",
            Channel.OTHER, "来访、来信");

    public CallerPage {
        errors = List.copyOf(errors);
        questions = List.copyOf(questions);
    }

    static CallerPage of(Form form) {
        var wishes = Arrays.stream(ProtectionWish.values())
                .map(wish -> new Option(wish.name(), wish.label(), wish.note()))
                .toList();
        var doors = Arrays.stream(Channel.values())
                .filter(DOORS::containsKey)
                .map(door -> Option.of(door.name(), DOORS.getOrDefault(door, "")))
                .toList();
        return new CallerPage(
                form.errors(),
                form.choices("wish", "要不要对被投诉单位保密？（先问这一项）", wishes).hint(Script.WISH),
                form.choices("channel", "怎么来的？", doors).hint(Script.CHANNEL),
                Line.numberField(form),
                Arrays.stream(Eligibility.values())
                        .map(question -> question.asked(form).hint(Script.ask(question)))
                        .toList(),
                new Tick(
                        "informed",
                        "已向对方说明个人信息怎样处理，对方同意由我代填",
                        Drafts.NOTICE_VERSION,
                        form.value("informed").equals(Drafts.NOTICE_VERSION),
                        Script.INFORMED,
                        form.error("informed")));
    }

    /** True for a door at which somebody else writes. */
    static boolean isDoor(String channel) {
        return DOORS.keySet().stream().anyMatch(door -> door.name().equals(channel));
    }

    @Override
    public String title() {
        return errors.isEmpty() ? "代为登记" : "错误：代为登记";
    }
}
