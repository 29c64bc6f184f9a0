package org.xinyue.web.desk.credit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.credit.CreditAccess;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.DeskRefused;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.shell.Icon;
import org.xinyue.web.shell.MenuGroup;
import org.xinyue.web.shell.MenuItem;
import org.xinyue.web.shell.MenuSource;

/** Who looks into credit files: lead bodies, bodies into their own, auditors. */
@Component
@Implements(Clause.A6_RECORD)
public class CreditDesk {
    private final Officials officials;
    private final CreditAccess access;
    private final Organisations organisations;

    CreditDesk(Officials officials, CreditAccess access, Organisations organisations) {
        this.officials = officials;
        this.access = access;
        this.organisations = organisations;
    }

    /** The entry in the side menu. */
    @Component("creditMenu")
    @Order(14)
    record Menu(CreditAccess access) implements MenuSource {
        @Override
        public List<MenuItem> items(Actor.Official official) {
            return access.sightOf(official).isNothing()
                    ? List.of()
                    : List.of(MenuItem.of(MenuGroup.MONITORING, "信用档案", CreditLines.PATH, Icon.SHIELD));
        }
    }

    /**
     * The official behind the request.
     *
     * @throws DeskRefused for whoever sees no file at all
     */
    public Actor.Official of(HttpServletRequest request) {
        var official = officials.of(request);
        if (access.sightOf(official).isNothing()) {
            throw DeskRefused.notFound("信用档案由社会信用牵头部门管理，各单位可以查阅自己的档案；需要查阅的，请联系本单位承办人");
        }
        return official;
    }

    /** True for somebody of a lead body. */
    public boolean keeps(Actor.Official official) {
        return official.bodyIds().stream()
                .flatMap(body -> organisations.directory().find(body).stream())
                .anyMatch(body -> body.creditLead() && access.mayKeep(body.id(), official));
    }

    /**
     * The official, who must be of a lead body.
     *
     * @throws DeskRefused for everybody else
     */
    public Actor.Official keeper(HttpServletRequest request) {
        var official = of(request);
        if (!keeps(official)) {
            throw DeskRefused.notFound("这个页面只对社会信用牵头部门开放；本单位的记录请在“信用档案”中查阅");
        }
        return official;
    }
}
