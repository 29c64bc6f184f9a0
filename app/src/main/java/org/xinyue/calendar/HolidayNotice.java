package org.xinyue.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The yearly notice of the State Council on days off and make-up working days (放假通知).
 *
 * @param year the year it arranges, 2000 to 2999; it may name days of the last December before
 * @param reference e.g. 国办发明电〔2025〕7号
 * @param issuedOn null when not known
 * @param days in order of date, at least one
 */
public record HolidayNotice(
        int year, String reference, @Nullable LocalDate issuedOn, List<NoticeDay> days) {

    /** @throws NoticeRefused with a sentence when the days contradict each other or the year */
    public HolidayNotice {
        days = days.stream().sorted(Comparator.comparing(NoticeDay::date)).toList();
        if (year < 2000 || year > 2999) {
            throw new NoticeRefused("请填写四位年份，例如 2027");
        }
        if (reference.isBlank()) {
            throw new NoticeRefused("请填写通知文号，例如 国办发明电〔2025〕7号");
        }
        if (days.isEmpty()) {
            throw new NoticeRefused(year + " 年的通知没有任何日期，请补充放假和调休上班日期后再导入");
        }
        var seen = new HashSet<LocalDate>();
        for (var day : days) {
            refuseContradiction(year, day, seen);
        }
    }

    private static void refuseContradiction(int year, NoticeDay day, HashSet<LocalDate> seen) {
        var date = day.date();
        if (date.isBefore(LocalDate.of(year - 1, 12, 1)) || date.isAfter(LocalDate.of(year, 12, 31))) {
            throw new NoticeRefused(date + " 不属于 " + year + " 年的安排，请核对年份或日期");
        }
        if (!seen.add(date)) {
            throw new NoticeRefused(date + " 出现了两次，请只保留一行");
        }
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (!day.off() && !weekend) {
            throw new NoticeRefused(date + " 本来就是工作日，不能作为调休上班日，请核对日期");
        }
    }
}
