package org.xinyue.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.xinyue.database.Keys;

/** Calls that the rules forbid. */
final class Calls {
    /** Where real time must be read: the one bean that everyone else is given, keys, which say when a row was written, and the client in another's process. */
    private static final Set<String> READERS_OF_REAL_TIME = Set.of(
            "org.xinyue.calendar.ClockConfiguration",
            Keys.class.getName(),
            Keys.class.getName() + "Test",
            org.xinyue.client.Settings.class.getName());

    private Calls() {}

    static DescribedPredicate<JavaMethodCall> readTimeWithoutClock() {
        return DescribedPredicate.describe("read the time without a clock", call -> {
            MethodCallTarget target = call.getTarget();
            boolean now = target.getName().equals("now")
                    && target.getOwner().getPackageName().startsWith("java.time")
                    && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean system = target.getOwner().isEquivalentTo(Clock.class)
                    && target.getName().startsWith("system");
            boolean millis = is(target, System.class, "currentTimeMillis");
            return (now || system || millis)
                    && !READERS_OF_REAL_TIME.contains(call.getOriginOwner().getName());
        });
    }

    static DescribedPredicate<JavaMethodCall> readDefaults() {
        return DescribedPredicate.describe(
                "read the machine's zone, locale or charset",
                call -> is(call.getTarget(), ZoneId.class, "systemDefault")
                        || is(call.getTarget(), TimeZone.class, "getDefault")
                        || is(call.getTarget(), Locale.class, "getDefault")
                        || is(call.getTarget(), Charset.class, "defaultCharset"));
    }

    static DescribedPredicate<JavaMethodCall> sleep() {
        return DescribedPredicate.describe(
                "sleep",
                call -> is(call.getTarget(), Thread.class, "sleep") || is(call.getTarget(), TimeUnit.class, "sleep"));
    }

    static DescribedPredicate<JavaMethodCall> to(Class<?> owner, String name) {
        return DescribedPredicate.describe(
                "call " + name,
                call -> call.getTarget().getOwner().isAssignableTo(owner)
                        && call.getTarget().getName().equals(name));
    }

    private static boolean is(MethodCallTarget target, Class<?> owner, String name) {
        return target.getOwner().isEquivalentTo(owner) && target.getName().equals(name);
    }
}
