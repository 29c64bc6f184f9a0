package org.xinyue.web.desk.year;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.Role;
import org.xinyue.calendar.Calendars;
import org.xinyue.calendar.HolidayNotice;
import org.xinyue.calendar.NoticeDay;
import org.xinyue.web.desk.DeskRefused;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.shell.Pages;

/** The calendar, for every official to look up. */
@Controller
class CalendarController {
    private final Officials officials;
    private final Calendars calendars;
    private final Clock clock;
    private final Pages pages;

    CalendarController(Officials officials, Calendars calendars, Clock clock, Pages pages) {
        this.officials = officials;
        this.calendars = calendars;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/office/calendar")
    View calendar(HttpServletRequest request, @RequestParam(defaultValue = "") String year) {
        var official = officials.of(request);
        var notices = calendars.notices();
        int last = notices.getLast().year();
        var today = Wording.dayOf(clock.instant());
        var choices = IntStream.rangeClosed(notices.getFirst().year(), last + 1)
                .boxed()
                .toList();
        int shown = chosen(year, choices, today.getYear());
        return pages.show(new CalendarPage(
                "时限日历",
                "已载入至 " + last + " 年的放假通知；" + (last + 1) + " 年起的日期暂按星期推算，标注“暂定”，通知导入后自动重新计算。",
                official.roles().contains(Role.SYSTEM_ADMIN),
                YearSheet.of(shown, calendars.current(), today),
                choices,
                notices.reversed().stream().map(CalendarController::year).toList()));
    }

    private static int chosen(String typed, List<Integer> choices, int thisYear) {
        if (typed.isEmpty()) {
            return Math.clamp(thisYear, choices.getFirst(), choices.getLast());
        }
        return choices.stream()
                .filter(choice -> typed.equals(choice.toString()))
                .findFirst()
                .orElseThrow(() -> DeskRefused.notFound(
                        "只能查看 " + choices.getFirst() + " 至 " + choices.getLast() + " 年的日历，请从日历页选择年份"));
    }

    private static CalendarPage.Year year(HolidayNotice notice) {
        var off = new LinkedHashMap<String, List<LocalDate>>();
        var worked = new LinkedHashMap<String, List<LocalDate>>();
        for (NoticeDay day : notice.days()) {
            off.computeIfAbsent(day.name(), name -> new ArrayList<>());
            (day.off() ? off : worked)
                    .computeIfAbsent(day.name(), name -> new ArrayList<>())
                    .add(day.date());
        }
        var holidays = off.entrySet().stream()
                .map(entry -> new CalendarPage.Holiday(
                        entry.getKey(),
                        DayRanges.of(entry.getValue(), notice.year()),
                        DayRanges.of(worked.getOrDefault(entry.getKey(), List.of()), notice.year())))
                .toList();
        var issued = notice.issuedOn() == null ? "" : notice.issuedOn() + " 印发";
        return new CalendarPage.Year(notice.year(), notice.reference(), issued, holidays);
    }
}
