package org.xinyue.web.caller;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.audit.AuditTrail;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Cases;
import org.xinyue.casework.deadline.Deadline;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.Registrar;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.column.Written;
import org.xinyue.web.component.Fact;

/** How one complaint stands, as far as it is told on the telephone: its public status and the running dates, and none of its content. */
@Component
@Implements(Clause.B4_IDENTITY)
record Progress(Cases cases, Drafts drafts, AuditTrail audit, Clock clock) {
    private static final String OWN = "被投诉的是您任职的单位或者它的上级，不能由您代查；请对方自己凭码在“进度查询”中查看";
    private static final String THEIRS = "这份草稿是对方自己在投诉专栏写的，请对方自己凭码在“进度查询”中继续填写";

    /** What comes of a code. */
    sealed interface Answer {
        /**
         * A case.
         *
         * @param dates who owes what by when
         */
        record Known(String number, String status, String explanation, List<Fact> dates) implements Answer {
            public Known {
                dates = List.copyOf(dates);
            }
        }

        /** A draft that an official had begun; this one goes on with it. */
        record Unfinished() implements Answer {}

        /** Not by this official. */
        record Refused(String sentence) implements Answer {}
    }

    /** Tells it, and records that it was told or that a draft was taken over. */
    Answer of(UUID id, Actor.Official official) {
        if (!cases.exists(id)) {
            return takeOver(id, official);
        }
        CaseFile file = cases.get(id);
        if (drafts.isOwn(official.bodyIds(), file.state().parties().respondent())) {
            audit.record(official, "凭码代查", file.number(), "被投诉的是本单位或上级，没有告知");
            return new Answer.Refused(OWN);
        }
        audit.record(official, "凭码代查", file.number(), "对方同意，自报查询码");
        var status = file.state().stage().publicStatus();
        return new Answer.Known(file.number(), status.label(), status.explanation(cases.procedure(file)), dates(id));
    }

    private Answer takeOver(UUID id, Actor.Official official) {
        return switch (drafts.takeOver(id, Registrar.of(official))) {
            case DONE -> {
                audit.record(official, "续填代为登记", "草稿", "对方同意，自报查询码");
                yield new Answer.Unfinished();
            }
            case THEIRS -> new Answer.Refused(THEIRS);
            case OWN_BODY -> {
                audit.record(official, "续填代为登记", "草稿", "被投诉的是本单位或上级，没有续填");
                yield new Answer.Refused(OWN);
            }
        };
    }

    private List<Fact> dates(UUID id) {
        return cases.ledger(id).stream()
                .filter(Deadline::isOpen)
                .map(deadline -> new Fact(
                        deadline.kind().label(),
                        Written.date(deadline.due()) + "前",
                        deadline.kind().owes().label() + (deadline.isLate(today()) ? "，已超期" : ""),
                        null))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
