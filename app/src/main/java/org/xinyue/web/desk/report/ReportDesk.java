package org.xinyue.web.desk.report;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.casework.desk.Inbox;
import org.xinyue.channel.report.Reports;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.DeskRefused;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.shell.Icon;
import org.xinyue.web.shell.MenuGroup;
import org.xinyue.web.shell.MenuItem;
import org.xinyue.web.shell.MenuSource;

/** Who signs for notices: whoever handles cases in the name of the body they went to. */
@Component
@Implements({Clause.A3_REPORT_BACK, Clause.B4_IDENTITY})
class ReportDesk {
    static final String PATH = "/office/reports";

    private final Officials officials;

    ReportDesk(Officials officials) {
        this.officials = officials;
    }

    /** The entry in the side menu, for bodies that were ever told of something. */
    @Component
    @Order(12)
    record Menu(Reports reports) implements MenuSource {
        @Override
        public List<MenuItem> items(Actor.Official official) {
            var counts = reports.counts(Inbox.desksOf(official));
            return counts.any()
                    ? List.of(new MenuItem(
                            MenuGroup.HANDLING, "回告签收", PATH, Icon.CLIPBOARD, counts.waiting(), counts.overdue() > 0))
                    : List.of();
        }
    }

    /**
     * The official behind the request.
     *
     * @throws DeskRefused for whoever handles no cases
     */
    Actor.Official of(HttpServletRequest request) {
        var official = officials.of(request);
        if (Inbox.desksOf(official).isEmpty()) {
            throw DeskRefused.notFound("回告由受理单位的承办人签收；需要签收的，请联系本单位承办人");
        }
        return official;
    }
}
