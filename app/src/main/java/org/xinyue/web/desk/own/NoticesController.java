package org.xinyue.web.desk.own;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseTime;
import org.xinyue.casework.CaseUnknown;
import org.xinyue.casework.Cases;
import org.xinyue.casework.desk.Inbox;
import org.xinyue.notice.Notice;
import org.xinyue.notice.Notices;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Pager;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.Tone;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.shell.BellSource;
import org.xinyue.web.shell.Pages;

/** The messages to one's desks; a case that this person is no party of is not named, though the message came to the desk. */
@Controller
@Implements({Clause.A3_OWNER, Clause.B4_IDENTITY})
class NoticesController {
    private static final int SIZE = 20;
    private static final String PATH = "/office/notices";

    private final Officials officials;
    private final Notices notices;
    private final Cases cases;
    private final CaseTime time;
    private final Pages pages;

    NoticesController(Officials officials, Notices notices, Cases cases, CaseTime time, Pages pages) {
        this.officials = officials;
        this.notices = notices;
        this.cases = cases;
        this.time = time;
        this.pages = pages;
    }

    /** The number at the bell. */
    @Component
    record Bell(Notices notices) implements BellSource {
        @Override
        public int unread(Actor.Official official) {
            var desks = Inbox.desksOf(official);
            return desks.isEmpty() ? 0 : notices.countUnread(desks);
        }
    }

    @GetMapping(PATH)
    View list(HttpServletRequest request, @RequestParam(name = "after", defaultValue = "") String after) {
        var official = officials.of(request);
        var found = notices.page(Inbox.desksOf(official), id(after).orElse(null), SIZE + 1);
        var shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        var lines = shown.stream().map(listed -> line(listed, official)).toList();
        int unread = (int) lines.stream().filter(line -> line.read().isEmpty()).count();
        return pages.show(new NoticesPage(
                "消息",
                lines,
                unread,
                new Pager(
                        "最新的在前，每页 " + SIZE + " 条",
                        after.isEmpty() ? null : PATH,
                        found.size() > SIZE
                                ? PATH + "?after=" + shown.getLast().notice().id()
                                : null),
                lines.isEmpty() ? Empty.of("没有消息", "有新件到达、期限临近或超期时，会在这里提醒本单位。") : null));
    }

    @PostMapping(PATH)
    View markRead(
            HttpServletRequest request, @RequestParam(name = "id", required = false) @Nullable List<String> typed) {
        var official = officials.of(request);
        var ids = new ArrayList<UUID>();
        for (var text : typed == null ? List.<String>of() : typed) {
            id(text).ifPresent(ids::add);
        }
        int marked = notices.markRead(Inbox.desksOf(official), ids, Officials.signature(official));
        return Pages.redirect(PATH, marked == 0 ? "这些消息已经有人标为已读。" : "已将 " + marked + " 条消息标为已读。");
    }

    private NoticesPage.Line line(Notices.Listed listed, Actor.Official official) {
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
        return by.equals(Notices.SETTLED) ? by + "，不用再处理" : name(by) + "已读";
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

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
