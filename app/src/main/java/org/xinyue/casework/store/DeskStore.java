package org.xinyue.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.xinyue.calendar.DueDate;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Duty;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.desk.Inbox.Tally;
import org.xinyue.casework.desk.Load;

/** The lists of a desk, read along the index of open duties. */
@Repository
public class DeskStore {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final CaseRows rows = new CaseRows();

    public DeskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Days from and to, both inclusive. */
    public record Window(LocalDate from, LocalDate to) {
        public static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
    }

    /** Where a page ended. */
    public record Mark(LocalDate due, UUID deadline) {
        private static final Mark EARLIEST = new Mark(LocalDate.EPOCH, new UUID(0, 0));
        private static final Mark LATEST = new Mark(Window.FOREVER, new UUID(-1, -1));

        /**
         * The mark that this text names, the start when it names none.
         *
         * @param latestFirst true when a list starts at its latest date
         */
        public static Mark parse(@Nullable String text, boolean latestFirst) {
            var start = latestFirst ? LATEST : EARLIEST;
            if (text == null || text.length() < 12) {
                return start;
            }
            try {
                return new Mark(LocalDate.parse(text.substring(0, 10)), UUID.fromString(text.substring(11)));
            } catch (DateTimeParseException | IllegalArgumentException unreadable) {
                return start;
            }
        }

        @Override
        public String toString() {
            return due + "_" + deadline;
        }
    }

    /**
     * Where a page begins and which way it goes; either way along the same index. The amount and the respondent's name stand in other tables than the
     * dates of what is owed: to sort by them, all that a desk owes would have to be read for each page, so no such order is offered.
     *
     * @param latestFirst false for the earliest date first
     * @param limit rows at most
     */
    public record Way(Mark after, boolean latestFirst, int limit) {
        private String turned(String sql) {
            return sql.replace("{beyond}", latestFirst ? "<" : ">").replace("{turn}", latestFirst ? "desc" : "asc");
        }
    }

    /** A case with the mark of its duty. */
    public record Entry(CaseFile file, Mark mark) {}

    /** Bodies and the days on which what they owe is due. */
    public record Desk(List<UUID> bodies, Window window) {}

    /** One page per body along the index, merged by date. */
    public List<Entry> page(Desk desk, Sieve sieve, Way way) {
        var sql = """
                select f.*
                from unnest(:bodies::uuid[]) as b(id)
                cross join lateral (
                    select c.*, d.id as deadline_id, d.kind, d.body_id, d.due_on, d.provisional
                    from deadline d join case_file c on c.id = d.case_id
                    where d.body_id = b.id and d.outcome is null and d.due_on between :from and :to
                      and (d.due_on, d.id) {beyond} (:afterDue, :afterId)
                """ + sieve.conditions() + """
                    order by d.due_on {turn}, d.id {turn}
                    limit :limit
                ) f
                order by f.due_on {turn}, f.deadline_id {turn}
                limit :limit
                """;
        return sieve.into(within(jdbc.sql(way.turned(sql)), desk))
                .param("afterDue", way.after().due())
                .param("afterId", way.after().deadline())
                .param("limit", way.limit())
                .query((set, row) -> entry(set))
                .list();
    }

    /** What bodies owe, in one reading of their open duties. */
    public Load load(List<UUID> bodies, Sieve sieve, LocalDate today, LocalDate soon) {
        var sql = """
                select count(*) as owed,
                    count(*) filter (where d.due_on < :today) as overdue,
                    count(*) filter (where d.due_on = :today) as today,
                    count(*) filter (where d.due_on > :today and d.due_on <= :soon) as soon
                from deadline d
                """ + (sieve.isOpen() ? "" : "join case_file c on c.id = d.case_id") + """

                where d.body_id = any(:bodies) and d.outcome is null
                """ + sieve.conditions();
        return sieve.into(jdbc.sql(sql).param("bodies", bodies.toArray(UUID[]::new)))
                .param("today", today)
                .param("soon", soon)
                .query((set, row) ->
                        new Load(set.getInt("owed"), set.getInt("overdue"), set.getInt("today"), set.getInt("soon")))
                .single();
    }

    private static StatementSpec within(StatementSpec statement, Desk desk) {
        return statement
                .param("bodies", desk.bodies().toArray(UUID[]::new))
                .param("from", desk.window().from())
                .param("to", desk.window().to());
    }

    // A clock that was late already does not stand still: such a case is among the overdue ones.
    private static final String PAUSED = """
            from case_file c join deadline d on d.case_id = c.id
            where c.returned_by = any(:bodies) and c.respondent_id <> all(:bodies)
              and d.kind = 'COMPLETION' and d.outcome is null
              and not exists (
                  select 1 from deadline t where t.case_id = c.id and t.kind = 'TRANSFER' and t.outcome is null)
            """;

    /** Cases whose transfer clock stands still while the complainant completes, by the date until which he may. */
    public List<Entry> paused(List<UUID> bodies, Sieve sieve, Way way) {
        var sql = "select c.*, d.id as deadline_id, d.kind, d.body_id, d.due_on, d.provisional " + PAUSED
                + sieve.conditions() + """
                  and (d.due_on, d.id) {beyond} (:afterDue, :afterId)
                order by d.due_on {turn}, d.id {turn}
                limit :limit
                """;
        return sieve.into(jdbc.sql(way.turned(sql)).param("bodies", bodies.toArray(UUID[]::new)))
                .param("afterDue", way.after().due())
                .param("afterId", way.after().deadline())
                .param("limit", way.limit())
                .query((set, row) -> entry(set))
                .list();
    }

    public int countPaused(List<UUID> bodies, Sieve sieve) {
        return sieve.into(jdbc.sql("select count(*) " + PAUSED + sieve.conditions())
                        .param("bodies", bodies.toArray(UUID[]::new)))
                .query(Integer.class)
                .single();
    }

    /**
     * Whose cases are asked for.
     *
     * @param all true for who watches over every case
     * @param above respondents whose cases are not watched, because the watcher answers to them
     */
    public record Sight(List<UUID> bodies, boolean all, List<UUID> above) {}

    /** Cases with a running order to rectify, by its date. */
    public List<Entry> rectifications(Sight sight, Way way) {
        return jdbc.sql(way.turned("""
                select c.*, d.id as deadline_id, d.kind, d.body_id, d.due_on, d.provisional
                from deadline d join case_file c on c.id = d.case_id
                where d.outcome is null and d.kind = 'RECTIFY' and (d.due_on, d.id) {beyond} (:afterDue, :afterId)
                  and case when c.respondent_id = any(:bodies) then (c.progress ->> 'respondentTold')::boolean
                      else c.verifier_id = any(:bodies) or c.receiver_id = any(:bodies)
                           or (:all and c.respondent_id <> all(:above)) end
                order by d.due_on {turn}, d.id {turn}
                limit :limit
                """))
                .param("bodies", sight.bodies().toArray(UUID[]::new))
                .param("all", sight.all())
                .param("above", sight.above().toArray(UUID[]::new))
                .param("afterDue", way.after().due())
                .param("afterId", way.after().deadline())
                .param("limit", way.limit())
                .query((set, row) -> entry(set))
                .list();
    }

    /** How many complaints were lodged against these bodies since a day, and in how many a breach was confirmed. */
    public Tally against(List<UUID> bodies, LocalDate since) {
        return jdbc.sql("""
                select count(*) as complaints, count(*) filter (where confirmed) as confirmed
                from case_file where respondent_id = any(:bodies) and lodged_at >= :since
                """)
                .param("bodies", bodies.toArray(UUID[]::new))
                .param("since", since.atStartOfDay(ZONE).toOffsetDateTime())
                .query((set, row) -> new Tally(set.getInt("complaints"), set.getInt("confirmed")))
                .single();
    }

    private Entry entry(ResultSet set) throws SQLException {
        var due = set.getObject("due_on", LocalDate.class);
        var duty = new Duty(
                DeadlineKind.valueOf(set.getString("kind")),
                LedgerRows.body(set),
                new DueDate(due, set.getBoolean("provisional")));
        return new Entry(rows.file(set, duty), new Mark(due, set.getObject("deadline_id", UUID.class)));
    }
}
