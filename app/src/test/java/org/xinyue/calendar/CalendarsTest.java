package org.xinyue.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.xinyue.calendar.Notices.makeUp;
import static org.xinyue.calendar.Notices.off;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinyue.testing.TestClock;
import org.xinyue.testing.TestDatabase;

/** Goal: a notice is in force as a whole or not at all. Method: real database, real transactions, a listener that fails. */
final class CalendarsTest {
    private static final LocalDate FROM = LocalDate.of(2026, 12, 30);
    private static final DueDate PROVISIONAL = new DueDate(LocalDate.of(2027, 1, 4), true);
    private static final DueDate DEFINITE = new DueDate(LocalDate.of(2027, 1, 5), false);

    private final TestClock clock = TestClock.at("2026-11-23");
    private final List<Object> events = new ArrayList<>();
    private DataSource source;
    private Calendars calendars;

    @BeforeEach
    void open() {
        source = TestDatabase.migrated();
        calendars = calendars(events::add);
    }

    private Calendars calendars(ApplicationEventPublisher publisher) {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        return new Calendars(JdbcClient.create(source), transaction, publisher, clock);
    }

    @Test
    void begins_with_the_notices_that_ship_with_the_product() {
        assertThat(calendars.notices()).extracting(HolidayNotice::year).containsExactly(2023, 2024, 2025, 2026);
        assertThat(calendars.current().addWorkdays(FROM, 3)).isEqualTo(PROVISIONAL);
        assertThat(calendars.current()).isSameAs(calendars.current());
    }

    @Test
    void previews_what_would_change_and_changes_nothing() {
        var preview = calendars.preview(Notices.of(
                2027,
                Notices.REFERENCE_2027,
                off("2027-01-01", "元旦"),
                off("2027-01-02", "元旦"),
                makeUp("2027-01-10", "元旦"),
                off("2026-12-31", "元旦")));
        assertThat(preview.replaces()).isNull();
        assertThat(preview.nowOff()).containsExactly(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1));
        assertThat(preview.nowWorkdays()).containsExactly(LocalDate.of(2027, 1, 10));
        assertThat(preview.calendar().addWorkdays(FROM, 3)).isEqualTo(new DueDate(LocalDate.of(2027, 1, 6), false));
        assertNothingLoaded();
    }

    @Test
    void loads_a_notice_with_its_event_in_one_transaction() {
        var inTransaction = new ArrayList<Boolean>();
        var seen = new ArrayList<DueDate>();
        calendars = calendars(event -> {
            events.add(event);
            inTransaction.add(TransactionSynchronizationManager.isActualTransactionActive());
            seen.add(calendars.current().addWorkdays(FROM, 3));
        });
        assertThat(calendars.current().addWorkdays(FROM, 3)).isEqualTo(PROVISIONAL);
        calendars.load(Notices.of2027(), "张三");
        assertThat(events).containsExactly(new CalendarChanged(2027, Notices.REFERENCE_2027));
        assertThat(inTransaction).containsExactly(true);
        assertThat(seen).as("what a listener counts with").containsExactly(DEFINITE);
        assertThat(calendars.current().addWorkdays(FROM, 3)).isEqualTo(DEFINITE);
        assertThat(calendars.notices().getLast()).isEqualTo(Notices.of2027());
        assertThat(loaded()).containsExactly("2027 国办发明电〔2026〕9号 张三 2026-11-23T01:00:00Z");
    }

    @Test
    void is_seen_by_another_node() {
        calendars.load(Notices.of2027(), "张三");
        assertThat(calendars(events::add).current().addWorkdays(FROM, 3)).isEqualTo(DEFINITE);
    }

    @Test
    void leaves_nothing_behind_when_a_listener_fails() {
        calendars = calendars(event -> {
            // The listener that recomputes deadlines counts with the new calendar first.
            assertThat(calendars.current().addWorkdays(FROM, 3)).isEqualTo(DEFINITE);
            throw new IllegalStateException("期限重算失败");
        });
        assertThatIllegalStateException().isThrownBy(() -> calendars.load(Notices.of2027(), "张三"));
        assertNothingLoaded();
    }

    @Test
    void loads_again_after_a_failure() {
        var failing = new ArrayList<>(List.of(true));
        calendars = calendars(event -> {
            if (failing.removeLast()) {
                failing.add(false);
                throw new IllegalStateException("期限重算失败");
            }
            failing.add(false);
        });
        assertThatIllegalStateException().isThrownBy(() -> calendars.load(Notices.of2027(), "张三"));
        calendars.load(Notices.of2027(), "张三");
        assertThat(calendars.current().addWorkdays(FROM, 3)).isEqualTo(DEFINITE);
    }

    @Test
    void replaces_a_loaded_notice_by_an_amended_one_of_the_same_year() {
        calendars.load(Notices.of2027(), "张三");
        var amended = Notices.of(2027, "国办发明电〔2026〕10号", off("2027-01-01", "元旦"), off("2027-01-04", "元旦"));
        assertThat(calendars.preview(amended).replaces()).isEqualTo(Notices.REFERENCE_2027);
        assertThat(calendars.preview(amended).nowOff()).containsExactly(LocalDate.of(2027, 1, 4));
        calendars.load(amended, "李四");
        assertThat(calendars.notices()).hasSize(5);
        assertThat(calendars.notices().getLast()).isEqualTo(amended);
        assertThat(calendars.current().addWorkdays(FROM, 3)).isEqualTo(new DueDate(LocalDate.of(2027, 1, 6), false));
        assertThat(loaded()).as("the replaced one stays on record").hasSize(2);
    }

    @Test
    void replaces_a_notice_that_ships_with_the_product() {
        var amended = Notices.of(2026, "国办发明电〔2025〕8号", off("2026-12-31", "元旦"));
        assertThat(calendars.preview(amended).replaces()).isEqualTo("国办发明电〔2025〕7号");
        calendars.load(amended, "张三");
        assertThat(calendars.notices()).extracting(HolidayNotice::year).containsExactly(2023, 2024, 2025, 2026);
        assertThat(calendars.current().isWorkday(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(calendars.current().isWorkday(LocalDate.of(2026, 10, 1))).isTrue();
    }

    @Test
    void reads_a_notice_from_an_imported_file() {
        var notice = calendars.read(2027, " 国办发明电〔2026〕9号 ", LocalDate.of(2026, 11, 5), """
                date,kind,name
                2027-01-01,holiday,元旦
                2027-01-02,holiday,元旦
                2027-01-03,holiday,元旦
                """);
        assertThat(notice).isEqualTo(Notices.of2027());
    }

    @Test
    void refuses_a_reference_that_was_loaded_or_ships_with_the_product() {
        calendars.load(Notices.of2027(), "张三");
        refused(Notices.of2027(), "国办发明电〔2026〕9号已经导入过；如有更正，请使用更正通知的文号");
        refused(Notices.of(2027, "国办发明电〔2025〕7号", off("2027-01-01", "元旦")), "国办发明电〔2025〕7号已经导入过；如有更正，请使用更正通知的文号");
        assertThat(events).hasSize(1);
        assertThat(loaded()).hasSize(1);
    }

    @Test
    void refuses_the_reference_of_a_notice_that_an_amended_one_replaced() {
        calendars.load(Notices.of2027(), "张三");
        calendars.load(Notices.of(2027, "国办发明电〔2026〕10号", off("2027-01-01", "元旦")), "张三");
        refused(Notices.of2027(), "国办发明电〔2026〕9号已经导入过；如有更正，请使用更正通知的文号");
    }

    @Test
    void refuses_a_notice_that_skips_a_year() {
        refused(Notices.of(2028, "国办发明电〔2027〕9号", off("2028-01-01", "元旦")), "请先导入 2027 年的通知，再导入 2028 年的");
        refused(Notices.of(2099, "国办发明电〔2098〕9号", off("2099-01-01", "元旦")), "请先导入 2027 年的通知，再导入 2099 年的");
        assertNothingLoaded();
    }

    /** Neither the preview nor the loading itself may let it pass. */
    private void refused(HolidayNotice notice, String sentence) {
        assertThatExceptionOfType(NoticeRefused.class)
                .isThrownBy(() -> calendars.preview(notice))
                .withMessage(sentence);
        assertThatExceptionOfType(NoticeRefused.class)
                .isThrownBy(() -> calendars.load(notice, "张三"))
                .withMessage(sentence);
    }

    private void assertNothingLoaded() {
        assertThat(calendars.current().addWorkdays(FROM, 3)).isEqualTo(PROVISIONAL);
        assertThat(calendars.notices()).hasSize(4);
        assertThat(loaded()).isEmpty();
        assertThat(count("notice_day")).isZero();
        assertThat(events).isEmpty();
    }

    private long count(String table) {
        return JdbcClient.create(source)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private List<String> loaded() {
        return JdbcClient.create(source)
                .sql("select * from holiday_notice order by id")
                .query((set, row) -> "%d %s %s %s"
                        .formatted(
                                set.getInt("year"),
                                set.getString("reference"),
                                set.getString("loaded_by"),
                                set.getTimestamp("loaded_at").toInstant()))
                .list();
    }
}
