package org.xinyue.web.desk.sanction;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.Actor;
import org.xinyue.credit.CreditAccess;
import org.xinyue.credit.CreditFiles;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.sanction.OrderList;
import org.xinyue.sanction.OrderRefused;
import org.xinyue.sanction.Orders;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Pager;
import org.xinyue.web.component.show.Tab;
import org.xinyue.web.desk.credit.CreditDesk;
import org.xinyue.web.desk.credit.CreditLines;
import org.xinyue.web.desk.credit.EntryPages;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Icon;
import org.xinyue.web.shell.MenuGroup;
import org.xinyue.web.shell.MenuItem;
import org.xinyue.web.shell.MenuSource;
import org.xinyue.web.shell.Pages;

/** Orders as a list, and proposing them from an entry. */
@Controller
@Implements(Clause.A8_SANCTIONS)
class OrdersController {
    private static final int SIZE = 20;

    private final CreditDesk desk;
    private final OrderList list;
    private final OrderWords words;
    private final Proposing proposing;
    private final Pages pages;

    OrdersController(CreditDesk desk, OrderList list, OrderWords words, Proposing proposing, Pages pages) {
        this.desk = desk;
        this.list = list;
        this.words = words;
        this.proposing = proposing;
        this.pages = pages;
    }

    /** What proposing needs. */
    @Component("sanctionProposing")
    record Proposing(Orders orders, CreditFiles files, EntryPages entryPages) {}

    /** The entry in the side menu. */
    @Component("sanctionMenu")
    @Order(15)
    record Menu(CreditAccess access) implements MenuSource {
        @Override
        public List<MenuItem> items(Actor.Official official) {
            return access.sightOf(official).isNothing()
                    ? List.of()
                    : List.of(MenuItem.of(MenuGroup.MONITORING, "失信惩戒", OrderWords.PATH, Icon.CLIPBOARD));
        }
    }

    @GetMapping(OrderWords.PATH)
    View list(
            HttpServletRequest request,
            @RequestParam(name = "show", defaultValue = "waiting") String typed,
            @RequestParam(name = "after", defaultValue = "") String after) {
        var official = desk.of(request);
        var show = show(typed);
        var found = list.page(show, id(after), SIZE + 1, official);
        var shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        var tabs = Arrays.stream(OrderList.Show.values())
                .map(one -> new Tab(one.label(), href(one), "", one == show))
                .toList();
        var rate = list.rate(official);
        var percent = rate.percent();
        return pages.show(new OrdersPage(
                tabs,
                percent == null
                        ? "还没有决定实施的措施"
                        : "决定实施 " + rate.decided() + " 项，已落实 " + rate.executed() + " 项，惩戒落实率 " + percent + "%",
                words.table(shown),
                new Pager(
                        "每页 " + SIZE + " 项",
                        after.isEmpty() ? null : href(show),
                        found.size() > SIZE
                                ? href(show) + "&after="
                                        + shown.getLast().order().id()
                                : null),
                shown.isEmpty() ? Empty.of("这里没有惩戒措施", "措施从信用记录页面提出，决定后发给执行单位签收、反馈。") : null));
    }

    private static String href(OrderList.Show show) {
        return OrderWords.PATH + "?show=" + show.name().toLowerCase(Locale.ROOT);
    }

    private static OrderList.Show show(String typed) {
        return Arrays.stream(OrderList.Show.values())
                .filter(show -> show.name().toLowerCase(Locale.ROOT).equals(typed))
                .findFirst()
                .orElse(OrderList.Show.WAITING);
    }

    @PostMapping(CreditLines.PATH + "/entries/{entryId}/sanctions")
    View propose(
            HttpServletRequest request,
            @PathVariable("entryId") UUID entryId,
            @RequestParam MultiValueMap<String, String> typed) {
        var official = desk.of(request);
        var form = Form.of(typed);
        try {
            int proposed = proposing.orders().propose(entryId, form.values("sanctions-choice"), official);
            return Pages.redirect(CreditLines.PATH + "/entries/" + entryId, "已提出 " + proposed + " 项措施，等待负责人决定");
        } catch (OrderRefused refused) {
            form.refuse("", refused.sentence());
            var versions = proposing.files().versions(entryId, official);
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT, proposing.entryPages().page(versions, official, form));
        }
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
