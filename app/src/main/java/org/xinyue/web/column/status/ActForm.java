package org.xinyue.web.column.status;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.DecisionInvalid;
import org.xinyue.casework.decision.Satisfaction;
import org.xinyue.casework.procedure.Act;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Choices.Option;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.Notice;
import org.xinyue.web.component.Tone;
import org.xinyue.web.component.Upload;
import org.xinyue.web.shell.Form;

/** What is asked for each kind of decision, and the decision that the answers make. */
final class ActForm {
    static final String FILES = "files";

    private static final Set<Act> WITH_FILES =
            EnumSet.of(Act.COMPLETE, Act.ADD_MATERIAL, Act.REOPEN_DISSATISFIED, Act.REOPEN_NEW_FACTS, Act.APPEAL);
    private static final List<Option> VOLUNTARY = List.of(Option.of("yes", "是，我方自愿撤回"), Option.of("no", "不是，有人要求或者施压"));
    private static final List<Option> SOLVED = List.of(Option.of("yes", "解决了"), Option.of("no", "没有解决"));
    private static final String PRESSURE =
            "任何单位和个人不得要求您撤回投诉，也不得打击报复。请不要撤回：可以在“补充说明或材料”中写明情况，" + "或拨打 12345、向纪检监察机关 12388 反映。本件会继续办理。";

    private ActForm() {}

    static List<Notice> notices(Act act) {
        return act == Act.WITHDRAW
                ? List.of(Notice.of(Tone.AMBER, "撤回后本件终止，不能恢复；同一事项没有新的事实，不能再次投诉。"), Notice.of(Tone.BLUE, PRESSURE))
                : List.of();
    }

    static List<Choices> choices(Act act, Form form) {
        if (act.takes() == Decision.Rating.class) {
            var levels = Arrays.stream(Satisfaction.values())
                    .map(level -> Option.of(level.name(), level.label()))
                    .toList();
            return List.of(
                    form.choices("solved", "您投诉的问题解决了吗？", SOLVED),
                    form.choices("satisfaction", "您对办理过程和结果满意吗？", levels));
        }
        return act == Act.WITHDRAW ? List.of(form.choices("voluntary", "这是您自愿的吗？", VOLUNTARY)) : List.of();
    }

    static Field text(Act act, Form form) {
        return act.takes() == Decision.Rating.class
                ? form.field("comment", "想说的话").asOptional().hint("最多 1000 字")
                : form.field("text", act == Act.WITHDRAW ? "撤回的原因" : "说明").hint("5～4000 字");
    }

    static @Nullable Upload upload(Act act, Form form) {
        return WITH_FILES.contains(act) ? form.upload(FILES, "上传材料", "PDF、JPG、PNG、OFD、Word、Excel，单个不超过 20 MB") : null;
    }

    /** The decision that was typed; null when something was refused, which the form then says. */
    static @Nullable Decision read(Act act, Form form) {
        try {
            return act.takes() == Decision.Rating.class ? rating(form) : statement(act, form);
        } catch (DecisionInvalid invalid) {
            form.refuse(invalid.field(), String.valueOf(invalid.getMessage()));
            return null;
        }
    }

    private static @Nullable Decision statement(Act act, Form form) {
        if (act == Act.WITHDRAW && !form.value("voluntary").equals("yes")) {
            form.refuse("voluntary", form.value("voluntary").equals("no") ? "不是自愿的，请不要撤回；本件会继续办理" : "请说明是不是自愿撤回");
        }
        var statement = new Decision.Statement(form.value("text"));
        return form.refused() ? null : statement;
    }

    private static @Nullable Decision rating(Form form) {
        String solved = form.value("solved");
        if (!solved.equals("yes") && !solved.equals("no")) {
            form.refuse("solved", "请选择问题是否解决");
        }
        var satisfaction = Arrays.stream(Satisfaction.values())
                .filter(level -> level.name().equals(form.value("satisfaction")))
                .findFirst()
                .orElse(null);
        if (satisfaction == null) {
            form.refuse("satisfaction", "请选择是否满意");
            return null;
        }
        var rating = new Decision.Rating(solved.equals("yes"), satisfaction, form.value("comment"));
        return form.refused() ? null : rating;
    }
}
