package org.xinyue.casework.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinyue.casework.desk.Inbox.Tally;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.casework.store.DeskStore.Desk;
import org.xinyue.casework.store.DeskStore.Mark;
import org.xinyue.casework.store.DeskStore.Sight;
import org.xinyue.casework.store.DeskStore.Way;
import org.xinyue.casework.store.DeskStore.Window;
import org.xinyue.testing.TestDatabase;

/**
 * What lies before an official costs what lies there, however much the region has closed and has open elsewhere. Counted in
 * pages of the database that a statement touches, which no busy machine changes.
 */
class DeskGrowthTest {
    private static final UUID LEAD = new UUID(7, 1);
    private static final UUID ELSEWHERE = new UUID(7, 2);
    private static final UUID RESPONDENT = new UUID(7, 3);
    private static final UUID COMPLAINANT = new UUID(0, 0);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final List<UUID> DESK = List.of(LEAD);
    private static final Window WHOLE = new Window(LocalDate.EPOCH, Window.FOREVER);
    private static final Way FIRST = new Way(Mark.parse(null, false), false, 21);
    private static final Sieve ACCEPTED = new Sieve(List.of(Stage.ACCEPTED), "COLUMN", "", List.of(), null);

    private final DataSource source = TestDatabase.migrated();
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    private final DeskStore desks = new DeskStore(jdbc);
    private final SearchStore search = new SearchStore(jdbc);

    @BeforeEach
    void a_desk_with_sixty_acts_owed_and_five_cases_returned() {
        insert(new Kind("desk", "ACCEPTED", LEAD, "TRANSFER", LEAD), 60);
        insert(new Kind("paused", "COMPLETING", LEAD, "COMPLETION", COMPLAINANT), 5);
        region(1_000);
    }

    /** A kind of case to insert: whose it is, and which clock runs for whom; ended in a closed one. */
    private record Kind(String name, String stage, UUID lead, String clock, UUID owes) {}

    @Test
    void no_list_touches_more_when_the_region_has_ten_times_the_cases() {
        var few = touched();
        region(9_000);
        var many = touched();
        assertThat(many).allSatisfy((list, pages) -> {
            long before = few.getOrDefault(list, 0L);
            assertThat(pages)
                    .as("%s: %d pages before, %d after", list, before, pages)
                    .isLessThanOrEqualTo(before * 13 / 10 + 10);
        });
    }

    @Test
    void the_paused_cases_are_those_of_the_desk_alone() {
        assertThat(desks.countPaused(DESK, Sieve.OPEN)).isEqualTo(5);
        assertThat(desks.paused(DESK, Sieve.OPEN, FIRST)).hasSize(5);
        assertThat(desks.countPaused(List.of(RESPONDENT), Sieve.OPEN)).isZero();
    }

    @Test
    void a_respondents_record_counts_its_cases_and_the_breaches_confirmed() {
        jdbc.sql("""
                update case_file set progress = '{"confirmed": "REFUSAL"}' where stage = 'CLOSED' and number like '%7'
                """).update();
        settle();
        assertThat(desks.against(List.of(RESPONDENT), LocalDate.EPOCH)).isEqualTo(new Tally(1_165, 100));
    }

    private Map<String, Runnable> lists() {
        var lists = new LinkedHashMap<String, Runnable>();
        lists.put("first page", () -> desks.page(new Desk(DESK, WHOLE), Sieve.OPEN, FIRST));
        lists.put("second page", () -> {
            var last = desks.page(new Desk(DESK, WHOLE), Sieve.OPEN, FIRST).getLast();
            assertThat(desks.page(new Desk(DESK, WHOLE), Sieve.OPEN, new Way(last.mark(), false, 21)))
                    .hasSize(21);
        });
        lists.put(
                "filtered",
                () -> assertThat(desks.page(new Desk(DESK, WHOLE), ACCEPTED, FIRST))
                        .hasSize(21));
        lists.put("buckets", () -> desks.load(DESK, Sieve.OPEN, TODAY, TODAY.plusDays(2)));
        lists.put("filtered buckets", () -> desks.load(DESK, ACCEPTED, TODAY, TODAY.plusDays(2)));
        lists.put("paused", () -> desks.countPaused(DESK, Sieve.OPEN));
        lists.put(
                "search",
                () -> search.page(
                        new Sight(DESK, false, List.of()),
                        Sieve.OPEN,
                        new SearchStore.Way(SearchStore.Mark.START, false, 21)));
        return lists;
    }

    private Map<String, Long> touched() {
        var pages = new LinkedHashMap<String, Long>();
        lists().forEach((list, work) -> pages.put(list, pages(work)));
        return pages;
    }

    /**
     * Pages of tables and their indexes that the work touches. A small table is read whole rather than along
     * an index; that is forbidden here, so that a small region is read as a large one is.
     */
    private long pages(Runnable work) {
        Long pages = transaction.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            long before = fetched();
            work.run();
            return fetched() - before;
        });
        return pages == null ? 0 : pages;
    }

    /** What this connection has fetched and not yet told the server's statistics. */
    private long fetched() {
        return jdbc.sql("""
                select coalesce(sum(pg_stat_get_xact_blocks_fetched(c.oid)), 0)::bigint from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'i')
                """).query(Long.class).single();
    }

    /** Closed cases against one respondent, and a tenth as many that wait for their complainants elsewhere. */
    private void region(int cases) {
        insert(new Kind("closed" + cases, "CLOSED", LEAD, "VERIFY", ELSEWHERE), cases);
        insert(new Kind("returned" + cases, "COMPLETING", ELSEWHERE, "COMPLETION", COMPLAINANT), cases / 10);
        settle();
    }

    private void settle() {
        jdbc.sql("vacuum (analyze) case_file").update();
        jdbc.sql("vacuum (analyze) deadline").update();
    }

    private void insert(Kind kind, int many) {
        jdbc.sql("""
                with begun as (
                    insert into case_file (id, receiver_id, transferrer_id, respondent_id, lodged_at, number, channel, title,
                        procedure, version, stage, digest, progress)
                    select gen_random_uuid(), :lead, :lead, :respondent, timestamptz '2025-01-01 00:00:00Z' + n * interval '1 minute',
                        :name || n, 'COLUMN', 'test', '2026-1', 1, :stage, ''::bytea, '{}'
                    from generate_series(1, :many) n
                    returning id, stage, number)
                insert into deadline (id, case_id, kind, body_id, period_unit, period_length, running_since, consumed, due_on,
                    provisional, because, started_at, outcome)
                select gen_random_uuid(), id, :clock, :owes, 'WORKDAYS', 5, date '2026-02-20', 0,
                    date '2026-02-20' + (substr(number, length(:name) + 1)::int % 20), false, 'test', now(),
                    case when stage = 'CLOSED' then 'MET' end
                from begun
                """)
                .param("lead", kind.lead())
                .param("respondent", RESPONDENT)
                .param("name", kind.name())
                .param("stage", kind.stage())
                .param("clock", kind.clock())
                .param("owes", kind.owes())
                .param("many", many)
                .update();
    }
}
