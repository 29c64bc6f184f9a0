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
import org.xinyue.casework.desk.Inbox;
import org.xinyue.notice.Notices;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Pager;
import org.xinyue.web.desk.Officials;
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
    private final NoticeLines words;
    private final Pages pages;

    NoticesController(Officials officials, Notices notices, NoticeLines words, Pages pages) {
        this.officials = officials;
        this.notices = notices;
        this.words = words;
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
        var lines = words.of(shown, official);
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

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
