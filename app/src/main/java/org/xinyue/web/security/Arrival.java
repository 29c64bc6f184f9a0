package org.xinyue.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.xinyue.access.session.Mark;
import org.xinyue.access.session.OfficeSession;
import org.xinyue.web.shell.Pages;

/** Where a person goes who has come in: on to what was asked for, or back to the form that was being filled in. */
@Component
class Arrival {
    private static final String NEXT = "xinyue.next";

    private final ParkedForms parked;

    Arrival(ParkedForms parked) {
        this.parked = parked;
    }

    /** Remembers for the time until the code was entered where the person wanted to go. */
    void keep(HttpServletRequest request, String next) {
        request.getSession(true).setAttribute(NEXT, next);
    }

    /** Where the person wanted to go; "" when nowhere. */
    String next(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(NEXT) instanceof String next ? next : "";
    }

    /** Sends the person on; what was unusual about this sign-in is said at once, because only the person knows whether it was right. */
    View of(HttpServletRequest request, HttpServletResponse response, OfficeSession session, String next) {
        parked.remember(response, session.personId());
        var target = parked.resume(request, session.personId()).orElse(next.isEmpty() ? "/office" : next);
        if (session.marks().isEmpty()) {
            return Pages.redirect(target);
        }
        var words = session.marks().stream().sorted().map(Mark::label).collect(Collectors.joining("、"));
        return Pages.redirect(target, "提醒：这次登录" + words + "。不是您本人操作的，请在“我的账号”结束其他会话、修改密码并告知安全管理员。");
    }
}
