package org.xinyue.casework.duty;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.CaseTime;
import org.xinyue.casework.deadline.Ladder;
import org.xinyue.casework.procedure.Party;
import org.xinyue.casework.store.RungStore.DueRung;
import org.xinyue.notice.Notice;
import org.xinyue.notice.Notices;
import org.xinyue.organisation.Organisations;
import org.xinyue.organisation.Route;
import org.xinyue.organisation.Routing;

/** Words and addressees of reminders and escalations (催办与督办). */
@Component
class Urging {
    private final Notices notices;
    private final Organisations organisations;
    private final CaseTime time;

    Urging(Notices notices, Organisations organisations, CaseTime time) {
        this.notices = notices;
        this.organisations = organisations;
        this.time = time;
    }

    /** Tells the body that owes the act and, on the upper rungs, the one above it. */
    void tell(CaseFile file, DueRung rung) {
        var words = file.number() + " " + rung.kind().label() + "期限 " + rung.dueOn() + "："
                + rung.rung().label();
        if (rung.bodyId() != null) {
            notices.send(cause(rung, "owes"), rung.bodyId(), file.id(), tone(rung.rung()), words);
        }
        var superior = rung.rung().reachesSuperior() ? superior(file, rung) : null;
        if (superior != null) {
            notices.send(cause(rung, "superior"), superior, file.id(), Notice.Tone.ESCALATION, words);
        }
    }

    private static String cause(DueRung rung, String to) {
        return rung.deadlineId() + ":" + rung.rung() + ":" + to;
    }

    private static Notice.Tone tone(Ladder rung) {
        return switch (rung) {
            case BEFORE, ON_THE_DAY -> Notice.Tone.REMINDER;
            case OVERDUE -> Notice.Tone.OVERDUE;
            case ESCALATED, ESCALATED_AGAIN -> Notice.Tone.ESCALATION;
        };
    }

    /** A respondent that is late is reported to its verifying body, everybody else to the body above. */
    private @Nullable UUID superior(CaseFile file, DueRung rung) {
        var parties = file.state().parties();
        if (rung.kind().owes() == Party.RESPONDENT) {
            return parties.verifier();
        }
        if (rung.bodyId() == null) {
            return null;
        }
        var today = time.today();
        var route = new Routing(organisations.directory()).reviewer(rung.bodyId(), parties.respondent(), today);
        return route instanceof Route.To to ? to.body().id() : null;
    }
}
