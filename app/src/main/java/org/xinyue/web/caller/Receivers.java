package org.xinyue.web.caller;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.web.desk.DeskRefused;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.ReceivingBodies;

/** Who may write for others: officers of the bodies that receive. */
@Component
record Receivers(ReceivingBodies bodies, Officials officials) {
    boolean include(Actor.Official official) {
        return !bodies.of(official).isEmpty();
    }

    /**
     * The official behind the request, who must be one of them.
     *
     * @throws DeskRefused for everybody else
     */
    Actor.Official of(HttpServletRequest request) {
        var official = officials.of(request);
        if (!include(official)) {
            throw DeskRefused.notFound("代为登记由各盟市和自治区的受理单位、已接入本平台的热线等渠道办理；需要投诉的企业，请对方拨打 12345 或者自己在投诉专栏提交");
        }
        return official;
    }
}
