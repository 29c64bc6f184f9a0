package org.xinyue.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinyue.calendar.WorkCalendar;
import org.xinyue.casework.HistoryLine;
import org.xinyue.casework.deadline.Deadline;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Party;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.policy.Clause;

/** Cases, their history and their ledger in PostgreSQL. An act is one statement: case, history line and clocks stand or fall together. */
@Repository
public class CaseStore {
    private static final String SELECTED = "select c.*, " + LedgerRows.COLUMNS + """

            from case_file c left join deadline d on d.case_id = c.id %s
            where c.id = %s
            order by c.id, d.started_at, d.id
            """;

    /** Ended rows matter only where a clock may be revived or resumed. */
    private static final String TOUCHABLE = """
            and (d.outcome is null or c.stage in
                ('COMPLETING', 'TRANSFERRED', 'RECTIFICATION_REPORTED', 'CONFIRMATION_NOTICED'))""";

    private static final String CASE = SELECTED.formatted(TOUCHABLE, "?");
    private static final String CASES = SELECTED.formatted(TOUCHABLE, "any(?)");
    private static final String WHOLE_CASE = SELECTED.formatted("", "?");

    private final JdbcClient jdbc;
    private final DecisionJson json = new DecisionJson();
    private final CaseRows cases = new CaseRows();

    public CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many new serials for public numbers, in their order; gaps are possible and mean nothing. */
    public List<Long> nextSerials(int count) {
        return jdbc.sql("select nextval('case_serial') from generate_series(1, ?)")
                .param(count)
                .query((set, row) -> set.getLong(1))
                .list();
    }

    /** True when there is a case with this id. */
    public boolean exists(UUID id) {
        return jdbc.sql("select exists (select 1 from case_file where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** The case with the rows of its ledger that an act may touch. */
    public Optional<CaseRow> find(UUID id) {
        return jdbc.sql(CASE).param(id).query(this::caseRows).stream().findFirst();
    }

    /** Those of these cases that exist, as {@link #find} gives them, in no order. */
    public List<CaseRow> findAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(CASES).param(ids.toArray(UUID[]::new)).query(this::caseRows);
    }

    /** Cases that go on in this one, also by way of others, in no order. */
    public List<UUID> mergedInto(UUID id) {
        return jdbc.sql("""
                        with recursive merged (id) as (
                            select c.id from case_file c where c.merged_into = ?
                            union select c.id from case_file c join merged m on c.merged_into = m.id)
                        select id from merged
                        """)
                .param(id)
                .query((set, row) -> set.getObject("id", UUID.class))
                .list();
    }

    /** The case with its whole ledger. */
    public Optional<CaseRow> findWhole(UUID id) {
        return jdbc.sql(WHOLE_CASE).param(id).query(this::caseRows).stream().findFirst();
    }

    /**
     * Writes an act.
     *
     * @return false when the case has moved on since it was read: nothing is written
     */
    public boolean write(CaseChange change, WorkCalendar calendar) {
        return ActStatement.act(change, json, calendar).run(jdbc);
    }

    /**
     * Writes cases with their first acts, all in one statement.
     *
     * @throws org.springframework.dao.DuplicateKeyException when there is one with the id of one of them
     */
    public void begin(List<CaseChange> changes, WorkCalendar calendar) {
        BeginStatement.of(changes, json, calendar).run(jdbc);
    }

    /** Gives the case another line for lists. */
    public void retitle(UUID id, String title) {
        jdbc.sql("update case_file set title = ? where id = ? and title <> ?")
                .params(title, id, title)
                .update();
    }

    /** The history, oldest first, from the given version on. */
    public List<HistoryLine> history(UUID caseId, int afterVersion) {
        return jdbc.sql("select * from event_log where subject = ? and version > ? order by version")
                .params(caseId, afterVersion)
                .query((set, row) -> line(set))
                .list();
    }

    private HistoryLine line(ResultSet set) throws SQLException {
        var act = Act.valueOf(set.getString("act"));
        return new HistoryLine(
                set.getInt("version"),
                instant(set, "at"),
                act,
                Clause.of(set.getString("clause")),
                new HistoryLine.Author(
                        Party.valueOf(set.getString("party")),
                        set.getString("actor"),
                        set.getObject("person_id", UUID.class),
                        set.getObject("body_id", UUID.class)),
                Stage.valueOf(set.getString("stage_from")),
                Stage.valueOf(set.getString("stage_to")),
                json.read(act, set.getString("decision")),
                new HistoryLine.Seal(set.getString("procedure"), digest(set)));
    }

    /** Cases from rows that stand case by case, one for each clock; a case without clocks has one row with none. */
    private List<CaseRow> caseRows(ResultSet set) throws SQLException {
        var found = new ArrayList<CaseRow>();
        boolean more = set.next();
        while (more) {
            var id = set.getObject("id", UUID.class);
            var digest = digest(set);
            var bare = cases.file(set, null);
            var ledger = new ArrayList<Deadline>();
            while (more && id.equals(set.getObject("id", UUID.class))) {
                if (set.getObject("clock_id") != null) {
                    ledger.add(LedgerRows.row(set));
                }
                more = set.next();
            }
            found.add(new CaseRow(bare.owing(CaseRows.duty(ledger, bare.state().parties())), ledger, digest));
        }
        return found;
    }

    private static String digest(ResultSet set) throws SQLException {
        return HexFormat.of().formatHex(set.getBytes("digest"));
    }

    private static Instant instant(ResultSet set, String column) throws SQLException {
        return set.getTimestamp(column).toInstant();
    }
}
