package org.xinyue.web.desk.own;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.CaseTime;
import org.xinyue.casework.Cases;
import org.xinyue.channel.report.Reports;
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

    /** Messages as this official may read them, in their order. */
    public List<NoticesPage.Line> of(List<Notices.Listed> page, Actor.Official official) {
        var files = cases.getAll(page.stream()
                .map(listed -> listed.notice().caseId())
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet()));
        return page.stream().map(listed -> line(listed, files, official)).toList();
    }

    private NoticesPage.Line line(Notices.Listed listed, Map<UUID, CaseFile> files, Actor.Official official) {
        var notice = listed.notice();
        var caseId = notice.caseId();
        boolean open = caseId == null || isParty(files.get(caseId), official);
        var readBy = listed.readBy();
        return new NoticesPage.Line(
                notice.id().toString(),
                new Tag(tone(notice.tone()), notice.tone().label()),
                open ? notice.message() : "有一件投诉涉及您任职的单位，由本单位其他承办人办理",
                open ? href(notice) : null,
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

    private static @Nullable String href(Notice notice) {
        if (notice.caseId() != null) {
            return "/office/cases/" + notice.caseId();
        }
        return Reports.asks(notice) ? "/office/reports" : null;
    }

    private boolean isParty(@Nullable CaseFile file, Actor.Official official) {
        return file != null && !cases.partiesOf(file, official).isEmpty();
    }

    private static Tone tone(Notice.Tone tone) {
        return switch (tone) {
            case NEWS, RESULT -> Tone.BLUE;
            case REMINDER -> Tone.AMBER;
            case OVERDUE, ESCALATION -> Tone.RED;
        };
    }
}
