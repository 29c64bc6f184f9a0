package org.xinyue.calendar;

import java.time.LocalDate;
import java.util.List;

/** Notices that the tests load; the references of 2027 and later are invented. */
final class Notices {
    static final String REFERENCE_2027 = "国办发明电〔2026〕9号";

    private Notices() {}

    /** New Year 2027 off from Friday to Sunday. */
    static HolidayNotice of2027() {
        return new HolidayNotice(
                2027,
                REFERENCE_2027,
                LocalDate.of(2026, 11, 5),
                List.of(off("2027-01-01", "元旦"), off("2027-01-02", "元旦"), off("2027-01-03", "元旦")));
    }

    static HolidayNotice of(int year, String reference, NoticeDay... days) {
        return new HolidayNotice(year, reference, null, List.of(days));
    }

    static NoticeDay off(String date, String name) {
        return new NoticeDay(LocalDate.parse(date), true, name);
    }

    static NoticeDay makeUp(String date, String name) {
        return new NoticeDay(LocalDate.parse(date), false, name);
    }
}
