package org.xinyue.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.xinyue.calendar.DueDate;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Duty;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.store.DeskStore.Sight;

/**
 * Cases by the time of their lodging, the newest or the oldest first: along one index for who sees all, along those of the parties for the others. No other
 * order is offered: amounts and names of respondents stand in tables of other modules, and deadlines come and go, so that none of them can be an index over
 * cases; sorting by them would read the whole history for each page.
 */
@Repository
public class SearchStore {
    private static final String KEYSET = " and (c.lodged_at, c.id) {beyond} (:beforeAt, :beforeId)\n";
    private static final String NEWEST = " order by c.lodged_at {turn}, c.id {turn}";
    private static final String CUT = NEWEST + " limit :limit\n";

    /** A respondent finds its case once it has been told of it, and in no other capacity before. */
    private static final String OF_ALL = """
            select c.lodged_at, c.id from case_file c
            where case when c.respondent_id = any(:bodies) then (c.progress ->> 'respondentTold')::boolean
                else c.respondent_id <> all(:above)
                    or c.verifier_id = any(:bodies) or c.receiver_id = any(:bodies)
                    or c.transferrer_id = any(:bodies) or c.reviewer_id = any(:bodies) end
            """;

    private static final String[] RIGHTS = Arrays.stream(DeadlineKind.values())
            .filter(DeadlineKind::isRight)
            .map(DeadlineKind::name)
            .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final CaseRows rows = new CaseRows();

    public SearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a page ended. */
    public record Mark(Instant lodgedAt, UUID id) {
        /** Before the newest. */
        public static final Mark START = new Mark(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

        private static final Mark OLDEST = new Mark(Instant.EPOCH, new UUID(0, 0));

        private static final int ID = 36;

        /** Behind this case. */
        public static Mark of(CaseFile file) {
            return new Mark(file.lodgedAt(), file.id());
        }

        /** The mark that this text names, the start when it names none or one beyond all cases. */
        public static Mark parse(@Nullable String text, boolean oldestFirst) {
            var start = oldestFirst ? OLDEST : START;
            if (text == null || text.length() <= ID) {
                return start;
            }
            try {
                var at = Instant.parse(text.substring(ID));
                var mark = new Mark(at, UUID.fromString(text.substring(0, ID)));
                return at.isAfter(START.lodgedAt()) || at.isBefore(OLDEST.lodgedAt()) ? start : mark;
            } catch (DateTimeParseException | IllegalArgumentException unreadable) {
                return start;
            }
        }

        @Override
        public String toString() {
            return id + lodgedAt.toString();
        }
    }

    /** Where a page begins, which way it goes, and how many rows it has at most. */
    public record Way(Mark from, boolean oldestFirst, int limit) {
        private String turned(String sql) {
            return sql.replace("{beyond}", oldestFirst ? ">" : "<").replace("{turn}", oldestFirst ? "asc" : "desc");
        }
    }

    /** One page, each case with the duty that is due first; a respondent is shown none but its own. */
    public List<CaseFile> page(Sight sight, Sieve sieve, Way way) {
        var sql = "with found as materialized (" + found(sight, sieve) + """
                )
                select c.*, d.id as deadline_id, d.kind, d.body_id, d.due_on, d.provisional
                from found f join case_file c on c.id = f.id
                left join lateral (
                    select * from deadline o where o.case_id = c.id and o.outcome is null
                      and (c.respondent_id <> all(:bodies) or o.body_id = any(:bodies))
                    order by o.kind = any(:rights), o.due_on, o.id limit 1
                ) d on true
                """ + NEWEST;
        return asked(way.turned(sql), sight, sieve)
                .param("beforeAt", OffsetDateTime.ofInstant(way.from().lodgedAt(), ZoneOffset.UTC))
                .param("beforeId", way.from().id())
                .param("limit", way.limit())
                .param("rights", RIGHTS)
                .query((set, row) -> rows.file(set, duty(set)))
                .list();
    }

    /** How many there are, counted up to a limit. */
    public int count(Sight sight, Sieve sieve, int most) {
        var way = new Way(Mark.START, false, most);
        return asked(way.turned("select count(*) from (" + found(sight, sieve) + ") f"), sight, sieve)
                .param("beforeAt", OffsetDateTime.ofInstant(Mark.START.lodgedAt(), ZoneOffset.UTC))
                .param("beforeId", Mark.START.id())
                .param("limit", most)
                .query(Integer.class)
                .single();
    }

    private StatementSpec asked(String sql, Sight sight, Sieve sieve) {
        var statement = jdbc.sql(sql).param("bodies", sight.bodies().toArray(UUID[]::new));
        return sieve.into(sight.all() ? statement.param("above", sight.above().toArray(UUID[]::new)) : statement);
    }

    private static String found(Sight sight, Sieve sieve) {
        return sight.all() ? OF_ALL + sieve.conditions() + KEYSET + CUT : ofParties(sieve);
    }

    /** Each role of each body along an index of its own; who has two roles in a case finds it once. */
    private static String ofParties(Sieve sieve) {
        var told = "c.respondent_id = b.id and (c.progress ->> 'respondentTold')::boolean";
        var others = Stream.of(
                        "c.receiver_id = b.id",
                        "c.transferrer_id = b.id and c.transferrer_id <> c.receiver_id",
                        "c.verifier_id = b.id",
                        "c.reviewer_id = b.id")
                .map(role -> role + " and c.respondent_id <> all(:bodies)");
        return Stream.concat(Stream.of(told), others)
                .map(party -> "(select c.lodged_at, c.id from case_file c where " + party + sieve.conditions() + KEYSET
                        + CUT + ")")
                .collect(Collectors.joining(
                        "\nunion all\n",
                        "select distinct c.lodged_at, c.id from unnest(:bodies::uuid[]) as b(id) cross join lateral (",
                        ") c" + CUT));
    }

    private static @Nullable Duty duty(ResultSet set) throws SQLException {
        var due = set.getObject("due_on", LocalDate.class);
        return due == null
                ? null
                : new Duty(
                        DeadlineKind.valueOf(set.getString("kind")),
                        LedgerRows.body(set),
                        new DueDate(due, set.getBoolean("provisional")));
    }
}
