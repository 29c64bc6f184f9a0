package org.xinyue.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xinyue.database.Keys;

/**
 * The calendar in force (日历管理): the notices that ship with the product and those that administrators loaded since. A node notices within {@value
 * #FRESH_SECONDS} seconds that another has loaded one.
 */
@Component
public class Calendars {
    private static final long FRESH_SECONDS = 5;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();

    private record Held(WorkCalendar calendar, long newest, long readAtSecond) {}

    public Calendars(
            JdbcClient jdbc, TransactionOperations transaction, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** The calendar in force. */
    public WorkCalendar current() {
        long second = System.nanoTime() / 1_000_000_000L;
        var known = held.get();
        if (known != null && second - known.readAtSecond() < FRESH_SECONDS) {
            return known.calendar();
        }
        long newest = jdbc.sql("select count(*) from holiday_notice")
                .query(Long.class)
                .single();
        var anew = known != null && known.newest() == newest
                ? new Held(known.calendar(), newest, second)
                : new Held(WorkCalendar.of(notices()), newest, second);
        held.set(anew);
        return anew.calendar();
    }

    /** The notice in force for each year, by year. */
    public List<HolidayNotice> notices() {
        var inForce = new ArrayList<HolidayNotice>(HolidayCsv.seed());
        for (var loaded : loaded()) {
            inForce.removeIf(notice -> notice.year() == loaded.year());
            inForce.add(loaded);
        }
        inForce.sort(java.util.Comparator.comparingInt(HolidayNotice::year));
        return inForce;
    }

    /**
     * A notice from the text of an imported file.
     *
     * @throws NoticeRefused with the line or date to correct
     */
    public HolidayNotice read(int year, String reference, @Nullable LocalDate issuedOn, String csv) {
        return new HolidayNotice(year, reference.strip(), issuedOn, HolidayCsv.days(csv));
    }

    /**
     * What loading it would change; nothing is stored.
     *
     * @throws NoticeRefused as {@link #load} would
     */
    public NoticePreview preview(HolidayNotice notice) {
        refuseOutOfTurn(notice);
        var before = current();
        var replaced = notices().stream()
                .filter(other -> other.year() == notice.year())
                .findFirst();
        var after = WorkCalendar.of(with(notice));
        var nowOff = new ArrayList<LocalDate>();
        var nowWorkdays = new ArrayList<LocalDate>();
        for (var day = LocalDate.of(notice.year() - 1, 12, 1); day.getYear() <= notice.year(); day = day.plusDays(1)) {
            if (before.isWorkday(day) && !after.isWorkday(day)) {
                nowOff.add(day);
            }
            if (!before.isWorkday(day) && after.isWorkday(day)) {
                nowWorkdays.add(day);
            }
        }
        return new NoticePreview(replaced.map(HolidayNotice::reference).orElse(null), nowOff, nowWorkdays, after);
    }

    /**
     * Puts a notice in force; an amended one of the same year needs its own reference.
     *
     * @param by who loads it, for the record
     * @throws NoticeRefused when it was loaded before, or leaves a year without notice before it
     */
    public void load(HolidayNotice notice, String by) {
        refuseOutOfTurn(notice);
        try {
            transaction.executeWithoutResult(status -> {
                insert(notice, by);
                held.set(null);
                events.publishEvent(new CalendarChanged(notice.year(), notice.reference()));
            });
        } finally {
            // A listener may have had the new calendar read, and then failed: what was rolled back must not be held.
            held.set(null);
        }
    }

    private void refuseOutOfTurn(HolidayNotice notice) {
        // A replaced notice is known too: putting it in force again would undo its amendment.
        var known = Stream.concat(HolidayCsv.seed().stream(), loaded().stream());
        if (known.anyMatch(other -> other.reference().equals(notice.reference()))) {
            throw new NoticeRefused(notice.reference() + "已经导入过；如有更正，请使用更正通知的文号");
        }
        int last = notices().getLast().year();
        if (notice.year() > last + 1) {
            throw new NoticeRefused("请先导入 " + (last + 1) + " 年的通知，再导入 " + notice.year() + " 年的");
        }
    }

    private void insert(HolidayNotice notice, String by) {
        var id = Keys.next();
        jdbc.sql("""
                insert into holiday_notice (id, year, reference, issued_on, loaded_at, loaded_by)
                values (:id, :year, :reference, :issuedOn, :at, :by)
                """)
                .param("id", id)
                .param("year", notice.year())
                .param("reference", notice.reference())
                .param("issuedOn", notice.issuedOn())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
        for (var day : notice.days()) {
            jdbc.sql("insert into notice_day (notice_id, day, off, name) values (?, ?, ?, ?)")
                    .params(id, day.date(), day.off(), day.name())
                    .update();
        }
    }

    private List<HolidayNotice> with(HolidayNotice notice) {
        var all = new ArrayList<>(notices());
        all.removeIf(other -> other.year() == notice.year());
        all.add(notice);
        return all;
    }

    /** Loaded notices, oldest first, so that an amended one overrides. */
    private List<HolidayNotice> loaded() {
        return jdbc.sql("select * from holiday_notice order by loaded_at, id")
                .query((set, row) -> notice(set))
                .list();
    }

    private HolidayNotice notice(ResultSet set) throws SQLException {
        var days = jdbc.sql("select day, off, name from notice_day where notice_id = ? order by day")
                .param(set.getObject("id", UUID.class))
                .query((rows, row) -> new NoticeDay(
                        rows.getObject("day", LocalDate.class), rows.getBoolean("off"), rows.getString("name")))
                .list();
        return new HolidayNotice(
                set.getInt("year"), set.getString("reference"), set.getObject("issued_on", LocalDate.class), days);
    }

    /** The zone in which days begin and end. */
    public static ZoneId zone() {
        return ZONE;
    }
}
