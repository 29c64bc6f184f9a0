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

/** Cases by the time of their lodging, the newest first: along one index for who sees all, along those of the parties for the others. */
@Repository
public class SearchStore {
    private static final String KEYSET = " and (c.lodged_at, c.id) < (:beforeAt, :beforeId)\n";
    private static final String NEWEST = " order by c.lodged_at desc, c.id desc limit :limit\n";

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

        private static final int ID = 36;

        /** Behind this case. */
        public static Mark of(CaseFile file) {
            return new Mark(file.lodgedAt(), file.id());
        }

        /** The mark that this text names, the start when it names none. */
        public static Mark parse(@Nullable String text) {
            if (text == null || text.length() <= ID) {
                return START;
            }
            try {
                return new Mark(Instant.parse(text.substring(ID)), UUID.fromString(text.substring(0, ID)));
            } catch (DateTimeParseException | IllegalArgumentException unreadable) {
                return START;
            }
        }

        @Override
        public String toString() {
            return id + lodgedAt.toString();
        }
    }

    /** One page, each case with the duty that is due first; a respondent is shown none but its own. */
    public List<CaseFile> page(Sight sight, Sieve sieve, Mark before, int limit) {
        var sql = "with found as materialized (" + found(sight, sieve) + """
                )
                select c.*, d.id as deadline_id, d.kind, d.body_id, d.due_on, d.provisional
                from found f join case_file c on c.id = f.id
                left join lateral (
                    select * from deadline o where o.case_id = c.id and o.outcome is null
                      and (c.respondent_id <> all(:bodies) or o.body_id = any(:bodies))
                    order by o.kind = any(:rights), o.due_on, o.id limit 1
                ) d on true
                order by c.lodged_at desc, c.id desc
                """;
        return asked(sql, sight, sieve)
                .param("beforeAt", OffsetDateTime.ofInstant(before.lodgedAt(), ZoneOffset.UTC))
                .param("beforeId", before.id())
                .param("limit", limit)
                .param("rights", RIGHTS)
                .query((set, row) -> rows.file(set, duty(set)))
                .list();
    }

    /** How many there are, counted up to a limit. */
    public int count(Sight sight, Sieve sieve, int most) {
        var sql = "select count(*) from (" + found(sight, sieve) + ") f";
        return asked(sql, sight, sieve)
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
        return sight.all() ? OF_ALL + sieve.conditions() + KEYSET + NEWEST : ofParties(sieve);
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
                        + NEWEST + ")")
                .collect(Collectors.joining(
                        "\nunion all\n",
                        "select distinct c.lodged_at, c.id from unnest(:bodies::uuid[]) as b(id) cross join lateral (",
                        ") c" + NEWEST));
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
