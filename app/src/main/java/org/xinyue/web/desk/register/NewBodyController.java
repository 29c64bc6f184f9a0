package org.xinyue.web.desk.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.organisation.BodyKind;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Lines;
import org.xinyue.organisation.NewBody;
import org.xinyue.organisation.OrganisationRefused;
import org.xinyue.organisation.Organisations;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Choices.Option;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.security.ParkedForms;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** Registers one body. */
@Controller
class NewBodyController {
    private final Officials officials;
    private final Organisations organisations;
    private final BodyFinder finder;
    private final Pages pages;
    private final ParkedForms parked;

    NewBodyController(
            Officials officials, Organisations organisations, BodyFinder finder, Pages pages, ParkedForms parked) {
        this.officials = officials;
        this.organisations = organisations;
        this.finder = finder;
        this.pages = pages;
        this.parked = parked;
    }

    @GetMapping("/office/organisations/new")
    View open(HttpServletRequest request) {
        officials.administrator(request);
        return pages.show(page(typedBefore(request), null));
    }

    @PostMapping("/office/organisations/new")
    View register(HttpServletRequest request, @RequestParam MultiValueMap<String, String> typed) {
        var by = Officials.signature(officials.administrator(request));
        var form = Form.of(typed);
        if (typed.containsKey("find")) {
            return pages.show(page(form, null));
        }
        var entered = read(form, by);
        if (entered == null) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(form, null));
        }
        try {
            var id = organisations.register(entered);
            return Pages.redirect("/office/organisations/" + id, "已登记“" + entered.name() + "”");
        } catch (OrganisationRefused refused) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(form, refused));
        }
    }

    private @Nullable NewBody read(Form form, String by) {
        if (form.value("name").isEmpty()) {
            form.refuse("name", "请填写机构全称");
        }
        var kind = constant(BodyKind.values(), form.value("kind"));
        if (kind == null) {
            form.refuse("kind", "请选择机构类别");
        }
        var level = constant(Level.values(), form.value("level"));
        if (level == null) {
            form.refuse("level", "请选择机构层级");
        }
        if (finder.directory().divisions().find(form.value("division")).isEmpty()) {
            form.refuse("division", "请选择所在地");
        }
        var from = finder.date(form, "from");
        if (form.refused() || kind == null || level == null || from == null) {
            return null;
        }
        var code = form.value("creditCode");
        return new NewBody(
                form.value("name"),
                code.isEmpty() ? null : code,
                kind,
                level,
                form.value("division"),
                new Lines(finder.id(form, "superior"), finder.id(form, "competent")),
                from,
                form.value("creditLead").equals("yes"),
                by);
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private NewBodyPage page(Form form, @Nullable OrganisationRefused refused) {
        return new NewBodyPage(
                "登记机构",
                List.of(
                        form.field("name", "机构全称"),
                        form.field("creditCode", "统一社会信用代码")
                                .hint("18 位；校验不符但证照无误的，请先申请人工复核")
                                .width("long")
                                .asOptional()),
                choices(form),
                finder.chooser(form, "superior", "上级部门"),
                finder.chooser(form, "competent", "主管部门"),
                form.choices("creditLead", "是否为本地社会信用体系建设牵头部门", List.of(Option.of("no", "否"), Option.of("yes", "是")))
                        .asOptional(),
                form.date("from", "成立日期"),
                BodyFinder.errors(form, refused));
    }

    private List<Choices> choices(Form form) {
        var kinds = Arrays.stream(BodyKind.values())
                .map(kind -> Option.of(kind.name(), kind.label()))
                .toList();
        var levels = Arrays.stream(Level.values())
                .map(level -> Option.of(level.name(), level.label()))
                .toList();
        var divisions = new ArrayList<Option>();
        var known = finder.directory().divisions();
        for (var division : known.all()) {
            var parent = known.leagueOrCityOf(division.code())
                    .filter(city -> !city.code().equals(division.code()))
                    .map(city -> city.name() + " ")
                    .orElse("");
            divisions.add(Option.of(division.code(), parent + division.name()));
        }
        return List.of(
                form.choices("kind", "类别", kinds),
                form.choices("level", "层级", levels),
                form.choices("division", "所在地", divisions).hint("功能区选所在盟市，苏木乡镇选所在旗县"));
    }

    /** What was typed before the session ended, else nothing. */
    private Form typedBefore(HttpServletRequest request) {
        return parked.take(request).map(Form::of).orElseGet(Form::empty);
    }
}
