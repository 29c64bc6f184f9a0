package org.xinyue.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** Code that must be testable, and reusable on another engine, without any framework. */
final class Pure {
    private static final Set<String> CALENDAR =
            Set.of("WorkCalendar", "DueDate", "Working", "DayCount", "HolidayNotice", "NoticeDay", "DeadlineCommand");

    private Pure() {}

    static DescribedPredicate<JavaClass> classes() {
        return DescribedPredicate.describe(
                "are pure",
                type -> !type.getSimpleName().equals("package-info")
                        && (isPurePackage(type.getPackageName()) || isPureCalendar(type)));
    }

    private static boolean isPureCalendar(JavaClass type) {
        return type.getPackageName().equals("org.xinyue.calendar") && CALENDAR.contains(type.getSimpleName());
    }

    private static boolean isPurePackage(String name) {
        return name.equals("org.xinyue.policy")
                || name.endsWith(".procedure")
                || name.endsWith(".procedure.variant")
                || name.equals("org.xinyue.organisation.code")
                || name.equals("org.xinyue.organisation.routing");
    }
}
