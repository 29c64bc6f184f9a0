package org.xinyue.bench.calendar;

import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.io.PrintStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.xinyue.bench.BenchRefused;
import org.xinyue.bench.Benchmark;
import org.xinyue.bench.JsonLine;
import org.xinyue.calendar.NoticeDay;
import org.xinyue.calendar.WorkCalendar;

/**
 * Nanoseconds to add five working days, ours and OpenGamma Strata's in turn. Strata gets the same notices: days off as
 * holidays, make-up days as working days that override the weekend.
 */
public final class CalendarBench implements Benchmark {
    private static final int WORKDAYS = 5;
    private static final int ROUNDS = 21;
    private static final int WARM_UPS = 5;
    private static final int PASSES = 10_000;
    /** The whole period lies within the notices. */
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2026, 12, 20);
    /** New Year 2027 is near, its notice is not loaded. */
    private static final LocalDate BEYOND = LocalDate.of(2026, 12, 30);

    private static final LocalDate BEYOND_LAST = LocalDate.of(2027, 12, 24);

    private final WorkCalendar ours = WorkCalendar.seed();
    private final ImmutableHolidayCalendar peer = sameNotices(ours);

    /** Ours add, the peer's subtract: no compiler may leave an answer out, and nothing remains in the end. */
    private long answers;

    private static ImmutableHolidayCalendar sameNotices(WorkCalendar calendar) {
        List<NoticeDay> days = calendar.notices().stream()
                .flatMap(notice -> notice.days().stream())
                .toList();
        return ImmutableHolidayCalendar.of(
                HolidayCalendarId.of("CN-NOTICES"),
                days.stream().filter(NoticeDay::off).map(NoticeDay::date).toList(),
                List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                days.stream().filter(day -> !day.off()).map(NoticeDay::date).toList());
    }

    @Override
    public void run(List<String> arguments, PrintStream figures) {
        if (!arguments.isEmpty()) {
            throw new BenchRefused("calendar takes no options.");
        }
        List<LocalDate> days =
                new ArrayList<>(FIRST.datesUntil(LAST.plusDays(1)).toList());
        refuseOtherAnswers(days);
        // Complaints do not arrive in order; the same disorder for both.
        Collections.shuffle(days, new Random(5));
        figures.println(measure(days));
        figures.println(beyondTheNotices());
    }

    private void refuseOtherAnswers(List<LocalDate> days) {
        for (LocalDate day : days) {
            var due = ours.addWorkdays(day, WORKDAYS);
            LocalDate other = peer.shift(day, WORKDAYS);
            if (!due.date().equals(other) || due.provisional()) {
                throw new BenchRefused("From %s ours answers %s and Strata %s: correct one of them before measuring."
                        .formatted(day, due, other));
            }
        }
    }

    private JsonLine measure(List<LocalDate> days) {
        LocalDate[] from = days.toArray(LocalDate[]::new);
        List<Double> oursTimes = new ArrayList<>();
        List<Double> peerTimes = new ArrayList<>();
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            boolean oursFirst = round % 2 == 0;
            double first = oursFirst ? ours(from) : peer(from);
            double second = oursFirst ? peer(from) : ours(from);
            if (round >= 0) {
                oursTimes.add(oursFirst ? first : second);
                peerTimes.add(oursFirst ? second : first);
            }
        }
        if (answers != 0) {
            throw new BenchRefused(
                    "The sums of the answers differ by " + answers + ": one contender changed its mind.");
        }
        return JsonLine.of("calendar.add5")
                .with("ours", median(oursTimes))
                .with("peer", median(peerTimes))
                .with("ratio", median(peerTimes) / median(oursTimes))
                .with("unit", "ns/op")
                .with("peer_name", "OpenGamma Strata " + version())
                .with("ours_spread", spread(oursTimes))
                .with("peer_spread", spread(peerTimes))
                .with("rounds", ROUNDS)
                .with("equal_answers", days.size());
    }

    /** One loop each: what the compiler learns of one contender must not serve or hurt the other. */
    private double ours(LocalDate[] from) {
        long sum = 0;
        long start = System.nanoTime();
        for (int pass = 0; pass < PASSES; pass++) {
            for (LocalDate day : from) {
                sum += ours.addWorkdays(day, WORKDAYS).date().getDayOfMonth();
            }
        }
        double nanoseconds = System.nanoTime() - start;
        answers += sum;
        return nanoseconds / PASSES / from.length;
    }

    private double peer(LocalDate[] from) {
        long sum = 0;
        long start = System.nanoTime();
        for (int pass = 0; pass < PASSES; pass++) {
            for (LocalDate day : from) {
                sum += peer.shift(day, WORKDAYS).getDayOfMonth();
            }
        }
        double nanoseconds = System.nanoTime() - start;
        answers -= sum;
        return nanoseconds / PASSES / from.length;
    }

    /** How many days of a year without notice each answers for, and how many of these answers say that they may move. */
    private JsonLine beyondTheNotices() {
        int peerAnswers = 0;
        int provisional = 0;
        for (LocalDate day : BEYOND.datesUntil(BEYOND_LAST).toList()) {
            peerAnswers += peer.shift(day, WORKDAYS).isAfter(day) ? 1 : 0;
            provisional += ours.addWorkdays(day, WORKDAYS).provisional() ? 1 : 0;
        }
        var due = ours.addWorkdays(BEYOND, WORKDAYS);
        return JsonLine.of("calendar.beyond")
                .with("from", BEYOND.toString())
                .with("ours", due.date() + (due.provisional() ? " provisional" : ""))
                .with("peer", peer.shift(BEYOND, WORKDAYS).toString())
                .with("days", BEYOND.datesUntil(BEYOND_LAST).count())
                .with("ours_said_provisional", provisional)
                .with("peer_answered_without_a_word", peerAnswers);
    }

    private static String version() {
        String version = ImmutableHolidayCalendar.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static List<Double> spread(List<Double> times) {
        return List.of(Collections.min(times), Collections.max(times));
    }
}
