package org.xinyue.web.caller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.Actor;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Draft;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.Part;
import org.xinyue.intake.ProtectionWish;
import org.xinyue.intake.Registrar;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.column.SealedCookies;
import org.xinyue.web.column.SealedCookies.Kind;
import org.xinyue.web.column.complain.Eligibility;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Icon;
import org.xinyue.web.shell.MenuGroup;
import org.xinyue.web.shell.MenuItem;
import org.xinyue.web.shell.MenuSource;
import org.xinyue.web.shell.Pages;

/** Where an official of a receiving body begins to write for a caller or visitor; confidentiality first, then whether this is the right door. */
@Controller
@Implements({Clause.A1_COLUMN, Clause.A1_SCOPE, Clause.A2_CHANNELS})
class CallerController {
    static final String PATH = "/office/registrations";

    private final Receivers receivers;
    private final Drafts drafts;
    private final SealedCookies cookies;
    private final Pages pages;

    CallerController(Receivers receivers, Drafts drafts, SealedCookies cookies, Pages pages) {
        this.receivers = receivers;
        this.drafts = drafts;
        this.cookies = cookies;
        this.pages = pages;
    }

    /** The entry in the side menu. */
    @Component
    @Order(15)
    record Menu(Receivers receivers) implements MenuSource {
        @Override
        public List<MenuItem> items(Actor.Official official) {
            return receivers.include(official)
                    ? List.of(MenuItem.of(MenuGroup.HANDLING, "代为登记", PATH, Icon.CLIPBOARD))
                    : List.of();
        }
    }

    @GetMapping(PATH)
    View ask(HttpServletRequest request) {
        receivers.of(request);
        return pages.show(CallerPage.of(Form.empty()));
    }

    @PostMapping(PATH)
    View begin(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var official = receivers.of(request);
        var form = Form.of(typed);
        demand(form);
        if (form.refused()) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, CallerPage.of(form));
        }
        var id = drafts.beginFor(Channel.valueOf(form.value("channel")), Registrar.of(official));
        // Half of a part: the declarations are still to be read out, but the wish is not asked twice.
        drafts.save(
                id,
                Part.DECLARATIONS,
                Map.of("wish", form.value("wish"), Draft.OWN_NUMBER, form.value(Draft.OWN_NUMBER)));
        cookies.write(request, response, Kind.DRAFT, id);
        return Pages.redirect(CallController.PATH);
    }

    private static void demand(Form form) {
        if (Arrays.stream(ProtectionWish.values()).noneMatch(wish -> wish.name().equals(form.value("wish")))) {
            form.refuse("wish", "请先问对方要不要保密，再选择一项");
        }
        if (!CallerPage.isDoor(form.value("channel"))) {
            form.refuse("channel", "请选择这件投诉是怎么来的");
        }
        Line.misspelt(form.value(Draft.OWN_NUMBER)).ifPresent(sentence -> form.refuse(Draft.OWN_NUMBER, sentence));
        for (var question : Eligibility.values()) {
            question.demandAnswer(form);
            if (form.error(question.field()) == null && !question.isMet(form)) {
                var reason = question.otherwise();
                form.refuse(question.field(), "这里不能受理。请告诉对方：" + Script.sorry(reason));
            }
        }
        if (!form.value("informed").equals(Drafts.NOTICE_VERSION)) {
            form.refuse("informed", "请先向对方说明个人信息怎样处理，对方同意后再勾选");
        }
    }
}
