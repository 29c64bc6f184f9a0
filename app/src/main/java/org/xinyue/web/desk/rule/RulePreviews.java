package org.xinyue.web.desk.rule;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.calendar.Calendars;
import org.xinyue.casework.Cases;
import org.xinyue.casework.desk.CaseSearch;
import org.xinyue.casework.desk.Conditions;
import org.xinyue.casework.procedure.variant.Outlook;
import org.xinyue.casework.procedure.variant.Variant;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.shell.Form;

/** Tries a version on a case that the official may open; the case stays as it is. */
@Component
class RulePreviews {
    private static final int ENOUGH = 5;

    private final CaseSearch search;
    private final Cases cases;
    private final Calendars calendars;
    private final Clock clock;

    RulePreviews(CaseSearch search, Cases cases, Calendars calendars, Clock clock) {
        this.search = search;
        this.cases = cases;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The open clocks of the case that was named, null when none was named or found; the form then says so. */
    Preview.@Nullable Example example(Form form, Actor.Official official, Variant variant) {
        var number = form.value("example");
        if (number.isEmpty()) {
            return null;
        }
        var found = search.page(official, Conditions.text(number), null, ENOUGH).cases().stream()
                .filter(file -> file.number().equals(number))
                .findFirst();
        if (found.isEmpty()) {
            form.refuse("example", "没有找到您能查看的这件投诉；请填写完整编号，系统管理员看不到案件，可以留空");
            return null;
        }
        var file = found.get();
        var calendar = calendars.current();
        var today = Wording.dayOf(clock.instant());
        var clocks = Outlook.of(cases.ledger(file.id()), variant.procedure(), calendar).stream()
                .map(outlook -> Preview.clock(outlook, calendar, today))
                .toList();
        if (clocks.isEmpty()) {
            form.refuse("example", number + " 现在没有正在计算的时限，请换一件在办的投诉");
            return null;
        }
        return new Preview.Example(number, file.procedureVersion(), clocks);
    }
}
