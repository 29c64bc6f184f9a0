package org.xinyue.web.desk.export;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.calendar.Calendars;
import org.xinyue.casework.desk.Inbox;
import org.xinyue.notice.Notices;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.desk.export.Listing.Column;
import org.xinyue.web.desk.list.Asked;
import org.xinyue.web.desk.own.NoticeLines;

/** What every official may look up: the messages to the own desks, and the days that notices arrange. */
@Component
class OwnLists {
    private static final int PAGE = 500;

    private final Notices notices;
    private final NoticeLines lines;
    private final Calendars calendars;

    OwnLists(Notices notices, NoticeLines lines, Calendars calendars) {
        this.notices = notices;
        this.lines = lines;
        this.calendars = calendars;
    }

    /** Messages to the official's desks, newest first, in the words of the page. */
    Listing notices(Actor.Official official) {
        return new Listing(
                "消息清单",
                "",
                List.of(new Column("类别", 12), new Column("消息", 70), new Column("时间", 18), new Column("阅读情况", 24)),
                new Messages(official));
    }

    private final class Messages implements Listing.Rows {
        private final Actor.Official official;

        Messages(Actor.Official official) {
            this.official = official;
        }

        @Override
        public int count(int most) {
            return notices.count(Inbox.desksOf(official), most);
        }

        @Override
        public void each(Consumer<List<List<Cell>>> page) {
            UUID after = null;
            List<Notices.Listed> read;
            do {
                read = notices.page(Inbox.desksOf(official), after, PAGE);
                page.accept(lines.of(read, official).stream()
                        .map(line -> List.of(
                                Cell.words(line.tag().word()),
                                Cell.words(line.message()),
                                Cell.words(line.time()),
                                Cell.words(line.read().isEmpty() ? "未读" : line.read())))
                        .toList());
                after = read.isEmpty() ? null : read.getLast().notice().id();
            } while (read.size() == PAGE);
        }
    }

    /** The days off and the make-up days of one year, or of all years for which there is a notice. */
    Listing calendar(Asked asked) {
        var year = asked.value("year");
        var rows = new ArrayList<List<Cell>>();
        for (var notice : calendars.notices()) {
            if (year.isEmpty() || year.equals(Integer.toString(notice.year()))) {
                notice.days()
                        .forEach(day -> rows.add(List.of(
                                Cell.day(day.date()),
                                Cell.words("星期" + Wording.weekday(day.date())),
                                Cell.words(day.off() ? "放假" : "上班"),
                                Cell.words(day.name()),
                                Cell.words(notice.reference()))));
            }
        }
        return new Listing(
                "放假安排",
                year,
                List.of(
                        new Column("日期", 14),
                        new Column("星期", 10),
                        new Column("安排", 10),
                        new Column("节日", 16),
                        new Column("依据", 40)),
                Listing.Rows.of(rows));
    }
}
