package org.xinyue.matter;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.audit.AuditTrail;
import org.xinyue.casework.CaseFile;
import org.xinyue.notice.Notice;
import org.xinyue.notice.Notices;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** Writes down who linked or parted cases, and tells the receiving bodies at the other doors, as far as they may hear of the other case. */
@Component
@Implements(Clause.B4_IDENTITY)
class Told {
    private static final int TAIL = 6;

    private final AuditTrail audit;
    private final Notices notices;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Acquaintance acquaintance;

    Told(AuditTrail audit, Notices notices, Clock clock, ApplicationEventPublisher events, Acquaintance acquaintance) {
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
        this.events = events;
        this.acquaintance = acquaintance;
    }

    Instant now() {
        return clock.instant();
    }

    void linked(CaseFile file, CaseFile other, Actor by, String reason) {
        send(file, other, "与另一渠道的投诉关联为同一事项，编号、时限和答复责任不变");
        send(other, file, "与另一渠道的投诉关联为同一事项，编号、时限和答复责任不变");
        audit.record(by, "关联同一事项", file.number(), "与 " + other.number() + "：" + reason);
    }

    void parted(CaseFile file, Collection<CaseFile> others, Actor by, String reason) {
        others.forEach(other -> send(other, file, "与另一件投诉解除关联，各自办理"));
        audit.record(by, "解除关联", file.number(), reason);
        events.publishEvent(
                new Parted(file.id(), others.stream().map(CaseFile::id).toList()));
    }

    /** Says nothing of the other case but that there is one, and not even that to a body that may not hear of it. */
    private void send(CaseFile file, CaseFile cause, String words) {
        var receiver = file.state().parties().receiver();
        if (!acquaintance.mayHear(cause, receiver)) {
            return;
        }
        notices.send(
                "matter:" + file.id() + ":" + cause.id() + ":" + words.hashCode() + ":" + file.version(),
                receiver,
                file.id(),
                Notice.Tone.RESULT,
                file.number() + " " + words);
    }

    /** How the register tells two people of the same name apart. */
    static String signature(Actor by) {
        var person = by.personIdOrNull();
        if (person == null) {
            return by.label();
        }
        var id = person.toString();
        return by.label() + "·" + id.substring(id.length() - TAIL);
    }
}
