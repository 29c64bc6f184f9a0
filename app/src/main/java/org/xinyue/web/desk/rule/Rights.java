package org.xinyue.web.desk.rule;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.organisation.Organisations;
import org.xinyue.web.desk.DeskRefused;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.Wording;

/** Who may enter and decide on rules of a channel's own: deciders of the region's lead body, and system administrators. */
@Component
class Rights {
    private final Officials officials;
    private final Organisations organisations;
    private final Clock clock;

    Rights(Officials officials, Organisations organisations, Clock clock) {
        this.officials = officials;
        this.organisations = organisations;
        this.clock = clock;
    }

    boolean holds(Actor.Official official) {
        var directory = organisations.directory();
        return official.roles().contains(Role.SYSTEM_ADMIN)
                || directory
                        .creditLeadAt(directory.divisions().region().code(), Wording.dayOf(clock.instant()))
                        .map(lead -> official.holds(lead.id(), Role.DECIDER))
                        .orElse(false);
    }

    /**
     * The official behind the request, who must hold the right.
     *
     * @throws DeskRefused for everybody else, as if the page did not exist
     */
    Actor.Official required(HttpServletRequest request) {
        var official = officials.of(request);
        if (!holds(official)) {
            throw DeskRefused.notFound("这个页面只对自治区牵头部门的审批负责人和系统管理员开放；需要登记的，请与他们联系");
        }
        return official;
    }
}
