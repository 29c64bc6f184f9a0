package org.xinyue.repair;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.credit.CreditAccess;
import org.xinyue.credit.CreditEntry;
import org.xinyue.notice.Notice;
import org.xinyue.notice.Notices;

/** Tells whoever is next about a request, and the body what became of it (修复告知). Each message is sent once. */
@Component
class RequestNews {
    private final Notices notices;
    private final CreditAccess access;

    RequestNews(Notices notices, CreditAccess access) {
        this.notices = notices;
        this.access = access;
    }

    void told(Request request, CreditEntry entry) {
        var about =
                request.number() + "（" + entry.subject().name() + request.kind().label() + "）";
        var cause = "repair/" + request.id() + "/" + request.version();
        if (request.stage().isOpen()) {
            notices.send(
                    cause,
                    next(request, entry),
                    null,
                    Notice.Tone.NEWS,
                    about + request.stage().label() + "，请在 " + request.stage().workdays() + " 个工作日内办理");
        } else {
            notices.send(
                    cause,
                    access.current(entry.subject().bodyId()).id(),
                    null,
                    Notice.Tone.RESULT,
                    about + request.stage().label() + "："
                            + request.steps().getLast().text());
        }
    }

    void remind(Request request, CreditEntry entry) {
        var cause = "repair/" + request.id() + "/" + request.version() + "/due";
        var sentence = request.number() + "今天是办理的最后一天";
        notices.send(cause, next(request, entry), null, Notice.Tone.REMINDER, sentence);
    }

    void escalate(Request request, CreditEntry entry) {
        var cause = "repair/" + request.id() + "/" + request.version() + "/late";
        var late = access.current(next(request, entry));
        var sentence = request.number() + "在" + late.name() + "超期未办";
        notices.send(cause, late.id(), null, Notice.Tone.OVERDUE, sentence);
        var above = late.lines().superiorId();
        if (above != null) {
            notices.send(cause + "/above", access.current(above).id(), null, Notice.Tone.ESCALATION, sentence);
        }
    }

    private UUID next(Request request, CreditEntry entry) {
        return request.stage() == RequestStage.APPLIED
                ? access.current(entry.basis().confirmingBody()).id()
                : access.leadOf(entry.subject().bodyId()).id();
    }
}
