package org.xinyue.web.desk.act;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.casework.Cases;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Step;
import org.xinyue.casework.writing.WrittenAct;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Field;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.desk.dossier.CaseAccess;
import org.xinyue.web.desk.dossier.CasePages;
import org.xinyue.web.desk.dossier.CaseSight;
import org.xinyue.web.security.ParkedForms;
import org.xinyue.web.shell.Form;

/** Draws the form of an act from its declared fields, with everything typed kept. */
@Component
class ActPages {
    /** Suffix of the field in which one looks for a body. */
    static final String WORDS = ".words";

    private final Cases cases;
    private final CaseAccess access;
    private final CasePages casePages;
    private final Suggestions suggestions;
    private final ParkedForms parked;

    ActPages(Cases cases, CaseAccess access, CasePages casePages, Suggestions suggestions, ParkedForms parked) {
        this.cases = cases;
        this.access = access;
        this.casePages = casePages;
        this.suggestions = suggestions;
        this.parked = parked;
    }

    /** The row under which the official may do the act now; empty when it is not open to him. */
    Optional<Step> step(CaseSight sight, Act act) {
        return cases.open(sight.file(), sight.official()).stream()
                .filter(step -> step.act() == act)
                .findFirst();
    }

    /** The form as it is opened: with what is proposed, or with what was typed before the session ended. */
    ActPage opened(HttpServletRequest request, CaseSight sight, Act act) {
        var typed = parked.take(request).map(Form::of);
        if (typed.isEmpty()) {
            return page(sight, act, Form.of(suggestions.values(sight, act)), null);
        }
        int seen = version(typed.get());
        var warning = seen == sight.file().version()
                ? new Warning("amber", "登录超时前填写的内容已保留，尚未提交；请核对后重新提交，附件需要重新选择", List.of())
                : moved(sight, seen, true);
        return page(sight, act, typed.get(), warning);
    }

    /** The version that the form was opened with; a form without one has seen nothing. */
    static int version(Form form) {
        try {
            return Integer.parseInt(form.value("version"));
        } catch (NumberFormatException missing) {
            return 0;
        }
    }

    /** The form with what was typed; when the act is no longer open, only the words to copy. */
    ActPage page(CaseSight sight, Act act, Form form, @Nullable Warning warning) {
        var step = step(sight, act).orElse(null);
        var shape = DecisionShape.of(act);
        if (step == null || shape == null) {
            return closed(sight, act, form, warning);
        }
        var obstacle = cases.obstacle(sight.opened(), step);
        var told = warning == null && obstacle != null ? new Warning("amber", obstacle, List.of()) : warning;
        return new ActPage(
                (form.refused() ? "错误：" : "") + act.label(),
                subject(
                        sight,
                        act,
                        "办理后转为“" + step.to().label() + "”。依据：" + step.clause().label() + "，"
                                + (step.basis().isEmpty() ? step.clause().duty() : step.basis())),
                href(sight) + "/acts/" + act.slug(),
                sight.file().version(),
                shape.entries(act).stream()
                        .map(entry -> view(entry, sight, act, form))
                        .toList(),
                ActWords.takesFiles(act)
                        ? form.upload("files", "附件", "可以选多个文件；PDF、图片、OFD 或 Office 文档，每个不超过 20 MB")
                        : null,
                form.errors(),
                told,
                null);
    }

    private ActPage closed(CaseSight sight, Act act, Form form, @Nullable Warning warning) {
        var sentence = "本件现在是“" + sight.file().state().stage().label() + "”，您现在不能" + act.label() + "；请回到案件，按当前可办事项处理";
        var told = warning == null
                ? new Warning("red", sentence, List.of())
                : new Warning("red", warning.sentence() + "。" + sentence, warning.lines());
        var kept = kept(act, form);
        return new ActPage(
                act.label(),
                subject(sight, act, ""),
                null,
                sight.file().version(),
                List.of(),
                null,
                List.of(),
                told,
                kept.isBlank() ? null : kept);
    }

    private static String kept(Act act, Form form) {
        var shape = DecisionShape.of(act);
        var words = new ArrayList<String>();
        if (shape != null) {
            for (var entry : shape.entries(act)) {
                var typed = form.value(entry.name());
                if (entry.kind() == Entry.Kind.TEXT && !typed.isEmpty()) {
                    words.add(entry.label() + "：\n" + typed);
                }
            }
        }
        return String.join("\n\n", words);
    }

    /** What happened since the form was opened, as this viewer may know it. */
    Warning moved(CaseSight sight, int since, boolean withFiles) {
        var lines = access.history(sight).stream()
                .filter(line -> line.version() > since)
                .toList();
        var files = withFiles ? "；附件需要重新选择" : "";
        if (lines.isEmpty()) {
            return new Warning("red", "打开表单之后，本件已有新的办理；您填写的内容已保留" + files, List.of());
        }
        var last = lines.getLast();
        var sentence = last.actor() + " 于 " + Wording.clockTime(last.at()) + " 已办理："
                + last.act().label() + "；您填写的内容已保留" + files;
        return new Warning("red", sentence, casePages.entries(lines, suggestions.today()));
    }

    private ActSubject subject(CaseSight sight, Act act, String consequence) {
        var file = sight.file();
        return new ActSubject(
                act.label(),
                href(sight),
                file.number(),
                file.title(),
                Wording.tag(file.state().stage()),
                consequence,
                suggestions.reasons(sight, act),
                WrittenAct.isInWriting(act));
    }

    private static String href(CaseSight sight) {
        return "/office/cases/" + sight.file().id();
    }

    private EntryView view(Entry entry, CaseSight sight, Act act, Form form) {
        return switch (entry.kind()) {
            case TEXT -> new EntryView("text", field(entry, form), null, null);
            case DATE ->
                new EntryView(
                        "date", null, form.date(entry.name(), entry.label()).hint(entry.hint()), null);
            case CHOICE -> new EntryView("radios", null, null, choices(entry, form, entry.options()));
            case CASE -> new EntryView("radios", null, null, choices(entry, form, suggestions.otherCases(sight)));
            case BODY -> body(entry, sight, act, form);
        };
    }

    private EntryView body(Entry entry, CaseSight sight, Act act, Form form) {
        UUID chosen = new FormReader(form).optionalId(entry.name());
        var words = form.value(entry.name() + WORDS);
        var options = suggestions.bodies(sight, act, chosen, words);
        var search = form.field(entry.name() + WORDS, options.isEmpty() ? "查找单位" : "查找其他单位")
                .hint(words.isEmpty() ? "输入单位名称中的字，再按“查找”" : "按“" + words + "”查找的结果列在上面")
                .width("long")
                .asOptional();
        return new EntryView("body", search, null, choices(entry, form, options));
    }

    private static Field field(Entry entry, Form form) {
        var field = form.field(entry.name(), entry.label());
        var hinted = entry.hint().isEmpty() ? field : field.hint(entry.hint());
        return entry.optional() ? hinted.asOptional() : hinted;
    }

    private static Choices choices(Entry entry, Form form, List<Choices.Option> options) {
        var choices = form.choices(entry.name(), entry.label(), options);
        var hinted = entry.hint().isEmpty() ? choices : choices.hint(entry.hint());
        return entry.optional() ? hinted.asOptional() : hinted;
    }
}
