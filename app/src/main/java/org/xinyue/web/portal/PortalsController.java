package org.xinyue.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.audit.AuditTrail;
import org.xinyue.intake.portal.Portal;
import org.xinyue.intake.portal.PortalRefused;
import org.xinyue.intake.portal.Portals;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.DeskRefused;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Icon;
import org.xinyue.web.shell.MenuGroup;
import org.xinyue.web.shell.MenuItem;
import org.xinyue.web.shell.MenuSource;
import org.xinyue.web.shell.Pages;

/** The administrator's list of portals: what to copy, what to check, what came of it. */
@Controller
@Implements(Clause.A2_PORTALS)
class PortalsController {
    private static final String PATH = "/office/portals";

    private final Officials officials;
    private final Portals portals;
    private final PortalView view;
    private final AuditTrail audit;
    private final Pages pages;

    PortalsController(Officials officials, Portals portals, PortalView view, AuditTrail audit, Pages pages) {
        this.officials = officials;
        this.portals = portals;
        this.view = view;
        this.audit = audit;
        this.pages = pages;
    }

    /** The entry in the side menu. */
    @Component
    @Order(20)
    record Menu() implements MenuSource {
        @Override
        public List<MenuItem> items(Actor.Official official) {
            return official.roles().contains(Role.SYSTEM_ADMIN)
                    ? List.of(MenuItem.of(MenuGroup.SYSTEM, "盟市入口", PATH, Icon.BUILDING))
                    : List.of();
        }
    }

    @GetMapping(PATH)
    View list(HttpServletRequest request) {
        officials.administrator(request);
        return pages.show(view.list(portals.all(), portals.year()));
    }

    @GetMapping(PATH + "/{id}")
    View show(@PathVariable UUID id, HttpServletRequest request) {
        officials.administrator(request);
        var portal = find(id);
        return pages.show(view.one(portal, portals.year(), form(portal.home() == null ? "" : portal.home())));
    }

    /** {@code then} names the button: save (the address), end, reopen. */
    @PostMapping(PATH + "/{id}")
    View change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String home,
            HttpServletRequest request) {
        var official = officials.administrator(request);
        var portal = find(id);
        try {
            switch (then) {
                case "end" -> portals.end(id);
                case "reopen" -> portals.reopen(id);
                default -> portals.show(id, home);
            }
        } catch (PortalRefused refused) {
            var form = form(home).refuse("home", String.valueOf(refused.getMessage()));
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, view.one(portal, portals.year(), form));
        }
        String done = done(then);
        audit.record(official, "盟市入口", portal.name(), done);
        return Pages.redirect(PATH + "/" + id, "“" + portal.name() + "”" + done);
    }

    private static String done(String then) {
        return switch (then) {
            case "end" -> "已停用，链接仍通往专栏，不再计数";
            case "reopen" -> "已恢复计数";
            default -> "的网页地址已保存";
        };
    }

    private static Form form(String home) {
        return Form.of(Map.of("home", List.of(home)));
    }

    private Portal find(UUID id) {
        return portals.all().stream()
                .filter(portal -> portal.id().equals(id))
                .findFirst()
                .orElseThrow(() -> DeskRefused.notFound("没有这个入口，请回到“盟市入口”重新选择"));
    }
}
