package org.xinyue.web.desk;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.casework.desk.Inbox;
import org.xinyue.web.shell.Icon;
import org.xinyue.web.shell.MenuGroup;
import org.xinyue.web.shell.MenuItem;
import org.xinyue.web.shell.MenuSource;

/** The desk's entries in the side menu. */
@Component
@Order(10)
class DeskMenu implements MenuSource {
    private final Inbox inbox;

    DeskMenu(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public List<MenuItem> items(Actor.Official official) {
        var items = new ArrayList<MenuItem>();
        var desks = Inbox.desksOf(official);
        if (!desks.isEmpty()) {
            var load = inbox.load(desks);
            items.add(new MenuItem(MenuGroup.HANDLING, "收件箱", "/office", Icon.INBOX, load.all(), load.overdue() > 0));
        }
        if (!desks.isEmpty() || official.roles().contains(Role.AUDITOR)) {
            items.add(MenuItem.of(MenuGroup.HANDLING, "全部投诉", "/office/search", Icon.FILE));
        }
        if (!desks.isEmpty()) {
            items.add(MenuItem.of(MenuGroup.HANDLING, "整改台账", "/office/rectifications", Icon.CLOCK));
        }
        if (official.roles().contains(Role.SYSTEM_ADMIN)) {
            items.add(MenuItem.of(MenuGroup.SYSTEM, "机构管理", "/office/organisations", Icon.BUILDING));
        }
        if (official.roles().contains(Role.SYSTEM_ADMIN) || official.roles().contains(Role.SECURITY_ADMIN)) {
            items.add(MenuItem.of(MenuGroup.SYSTEM, "人员与任职", "/office/people", Icon.PEOPLE));
        }
        items.add(MenuItem.of(MenuGroup.SYSTEM, "时限日历", "/office/calendar", Icon.CALENDAR));
        items.add(MenuItem.of(MenuGroup.SYSTEM, "办理程序", "/office/procedure", Icon.CLIPBOARD));
        items.add(MenuItem.of(MenuGroup.SYSTEM, "我的任务", "/office/exports", Icon.DOWNLOAD));
        return items;
    }
}
