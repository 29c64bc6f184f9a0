package org.xinyue.web.desk.own;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseTime;
import org.xinyue.casework.CaseUnknown;
import org.xinyue.casework.Cases;
import org.xinyue.notice.Notice;
import org.xinyue.notice.Notices;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.Tone;
import org.xinyue.web.desk.Wording;

/** Messages in the words of their page; a case that the reader is no party of is not named, though the message came to the desk. */
@Component
@Implements(Clause.B4_IDENTITY)
public class NoticeLines {
    private final Cases cases;
    private final CaseTime time;

    NoticeLines(Cases cases, CaseTime time) {
        this.cases = cases;
        this.time = time;
    }

    /** The message as this official may read it. */
    public NoticesPage.Line of(Notices.Listed listed, Actor.Official official) {
        var notice = listed.notice();
        var caseId = notice.caseId();
        boolean open = caseId == null || isParty(caseId, official);
        var readBy = listed.readBy();
        return new NoticesPage.Line(
                notice.id().toString(),
                new Tag(tone(notice.tone()), notice.tone().label()),
                open ? notice.message() : "有一件投诉涉及您任职的单位，由本单位其他承办人办理",
                open && caseId != null ? "/office/cases/" + caseId : null,
                Wording.time(notice.sentAt(), time.today()),
                readBy == null ? "" : read(readBy));
    }

    private static String read(String by) {
        return by.equals(Notices.SETTLED) || by.equals(Notices.DONE) ? by + "，不用再处理" : name(by) + "已读";
    }

    /** The rest of a signature tells people of one name apart and says nothing to readers. */
    private static String name(String signature) {
        int dot = signature.indexOf('·');
        return dot > 0 ? signature.substring(0, dot) : signature;
    }

    private boolean isParty(UUID caseId, Actor.Official official) {
        try {
            return !cases.partiesOf(cases.get(caseId), official).isEmpty();
        } catch (CaseUnknown none) {
            return false;
        }
    }

    private static Tone tone(Notice.Tone tone) {
        return switch (tone) {
            case NEWS, RESULT -> Tone.BLUE;
            case REMINDER -> Tone.AMBER;
            case OVERDUE, ESCALATION -> Tone.RED;
        };
    }
}
