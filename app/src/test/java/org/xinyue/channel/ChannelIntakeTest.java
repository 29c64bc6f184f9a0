package org.xinyue.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinyue.access.Actor;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Complaints;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Lines;
import org.xinyue.policy.Clause;
import org.xinyue.scenario.World;
import org.xinyue.testing.Proves;

/** One submission makes one case, at its own door, whatever happens to the line. */
class ChannelIntakeTest {
    private static final String RESPONDENT = "新城区住房和城乡建设局";

    private final World world = new World("2026-03-02");
    private final ChannelIntake intake = world.get(ChannelIntake.class);
    private final JdbcClient database = world.get(JdbcClient.class);
    private final UUID hotline = world.register("呼和浩特市 12345 热线中心", Level.LEAGUE_CITY, "150100", new Lines(null, null));
    private final ChannelClient client = client(Channel.HOTLINE_12345, hotline);

    private ChannelClient client(Channel channel, UUID body) {
        return world.get(ChannelClients.class)
                .register(
                        new ChannelClients.Entered(channel, body, "工单系统", LocalDate.of(2026, 1, 1), null, 600),
                        new Actor.Automatic("测试"))
                .client();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Map<Item, String> sent() {
        return Sent.complaint("HH-20260302-0001", RESPONDENT);
    }

    private long count(String table) {
        return database.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    private DoorEntry entry(Taken taken) {
        return world.get(DoorEntries.class).find(client.door(), taken.entryId()).orElseThrow();
    }

    private SubmissionRefused refusal(Submission submission) {
        return catchThrowableOfType(SubmissionRefused.class, () -> intake.take(client, submission));
    }

    @Test
    @Proves({Clause.A2_CHANNELS, Clause.A3_OWNER})
    void what_a_door_hands_in_becomes_a_case_that_the_doors_own_body_receives_and_transfers() {
        var taken = intake.take(client, new Submission(sent()));
        assertThat(taken.repeated()).isFalse();
        assertThat(taken.code()).hasSize(16);
        var file = world.cases().get(entry(taken).caseId());
        assertThat(file.number()).isEqualTo(taken.caseNumber());
        assertThat(file.channel()).isEqualTo(Channel.HOTLINE_12345);
        assertThat(file.state().parties().receiver()).isEqualTo(hotline);
        assertThat(file.state().parties().transferrer()).isEqualTo(hotline);
        assertThat(file.state().parties().respondent()).isEqualTo(world.districtHousing);
        assertThat(world.get(Complaints.class).get(file.id()).contract().number())
                .isEqualTo("XCQ-GC-2024-017");
        world.cases().verifyHistory(file.id());
    }

    @Test
    @Proves(Clause.A3_COLUMN_BY_CITY)
    void what_the_column_receives_goes_to_the_citys_lead_body_and_has_an_entry_too() {
        var receipt = world.lodge();
        var entries = world.get(DoorEntries.class).of(receipt.caseId());
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().ownNumber()).isEqualTo(receipt.number());
        assertThat(entries.getFirst().door()).isEqualTo(new Door(Channel.COLUMN, world.cityLead));
    }

    @Test
    @Proves(Clause.A3_OWNER)
    void a_door_that_is_complained_about_does_not_receive_the_complaint() {
        var own = client(Channel.OTHER, world.districtHousing);
        var taken = intake.take(own, new Submission(sent()));
        var entry =
                world.get(DoorEntries.class).find(own.door(), taken.entryId()).orElseThrow();
        assertThat(world.cases().get(entry.caseId()).state().parties().receiver())
                .isEqualTo(world.cityLead);
    }

    @Test
    @Proves({Clause.B4_IDENTITY, Clause.A3_OWNER})
    void a_door_is_not_told_the_code_of_a_case_that_another_body_receives() {
        var own = client(Channel.OTHER, world.districtHousing);
        var taken = intake.take(own, new Submission(sent()));
        assertThat(taken.code()).isNull();
        assertThat(intake.take(own, new Submission(sent())).code()).isNull();
        var below = client(
                Channel.OTHER,
                world.register("新城区住建局执法大队", Level.COUNTY, "150102", new Lines(null, world.districtHousing)));
        assertThat(intake.take(below, new Submission(sent())).code()).isNull();
    }

    @Test
    @Proves(Clause.A3_TRANSFER)
    void the_three_days_run_from_the_day_on_which_the_door_received_it() {
        var late = Sent.but(sent(), Item.RECEIVED_AT, "2026-02-26T16:00:00+08:00");
        var id = entry(intake.take(client, late)).caseId();
        var transfer = world.cases().ledger(id).stream()
                .filter(row -> row.kind() == DeadlineKind.TRANSFER)
                .findFirst()
                .orElseThrow();
        assertThat(transfer.runningSince()).isEqualTo("2026-02-26");
    }

    @Test
    void the_same_again_gives_the_same_receipt_and_no_second_case() {
        var first = intake.take(client, new Submission(sent()));
        var second = intake.take(client, new Submission(sent()));
        assertThat(second)
                .isEqualTo(new Taken(first.entryId(), first.caseNumber(), first.code(), first.receivedAt(), true));
        assertThat(count("case_file")).isOne();
        assertThat(count("vault_identity")).isOne();
    }

    @Test
    void sixteen_at_once_are_one_case() throws Exception {
        var attempts = new ArrayList<Callable<Taken>>();
        for (int i = 0; i < 16; i++) {
            attempts.add(() -> intake.take(client, new Submission(sent())));
        }
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var receipts = new ArrayList<Taken>();
            for (var future : workers.invokeAll(attempts)) {
                receipts.add(future.get());
            }
            assertThat(receipts)
                    .extracting(Taken::caseNumber)
                    .containsOnly(receipts.getFirst().caseNumber());
            assertThat(receipts).filteredOn(taken -> !taken.repeated()).hasSize(1);
        }
        assertThat(count("case_file")).isOne();
        assertThat(count("door_entry")).isOne();
        assertThat(count("receipt_code")).isOne();
    }

    @Test
    void nothing_stands_when_the_transaction_does_not() {
        world.get(TransactionTemplate.class).executeWithoutResult(status -> {
            intake.take(client, new Submission(sent()));
            status.setRollbackOnly();
        });
        assertThat(count("case_file") + count("door_entry") + count("vault_identity") + count("complaint"))
                .isZero();
        assertThat(intake.take(client, new Submission(sent())).repeated()).isFalse();
    }

    @Test
    void the_same_number_with_another_content_is_a_conflict_that_shows_the_difference() {
        intake.take(client, new Submission(sent()));
        var other = new java.util.EnumMap<>(sent());
        other.put(Item.OVERDUE, "999.00");
        other.put(Item.PHONE, "13900005678");
        other.put(Item.EMAIL, "a@example.com");
        var conflict = catchThrowableOfType(NumberConflict.class, () -> intake.take(client, new Submission(other)));
        assertThat(conflict.differences())
                .containsExactly(
                        new Difference(Item.PHONE, "1******4", "13900005678"),
                        new Difference(Item.EMAIL, "", "a@example.com"),
                        new Difference(Item.OVERDUE, "1286400.00", "999.00"));
        assertThat(count("case_file")).isOne();
        assertThat(intake.take(client, new Submission(sent())).repeated())
                .as("nothing was overwritten")
                .isTrue();
    }

    @Test
    void two_doors_may_use_the_same_number() {
        intake.take(client, new Submission(sent()));
        assertThat(intake.take(client(Channel.MENG_QI_TONG, hotline), new Submission(sent()))
                        .repeated())
                .isFalse();
        var otherCity = client(Channel.HOTLINE_12345, world.cityLead);
        assertThat(intake.take(otherCity, new Submission(sent())).repeated()).isFalse();
        assertThat(count("case_file")).isEqualTo(3);
    }

    @Test
    void a_door_does_not_find_what_came_through_another() {
        var taken = intake.take(client, new Submission(sent()));
        var entries = world.get(DoorEntries.class);
        var stranger = new Door(Channel.HOTLINE_12345, world.cityLead);
        assertThat(entries.find(stranger, "HH-20260302-0001")).isEmpty();
        assertThat(entries.find(stranger, taken.entryId())).isEmpty();
        assertThat(entries.find(client.door(), "HH-20260302-0001")).isPresent();
    }

    @Test
    void an_empty_submission_names_every_item_that_is_missing_at_its_place() {
        var refusal = refusal(new Submission(Map.of()));
        assertThat(refusal.faults())
                .extracting(Fault::pointer)
                .contains("/number", "/receivedAt", "/complainant/name", "/complainant/creditCode", "/respondent/name")
                .contains("/contract/signedOn", "/breach/facts", "/declarations/truthful", "/declarations/declaredBy");
        assertThat(refusal.faults()).extracting(Fault::kind).containsOnly(Fault.Kind.MISSING);
        assertThat(count("door_entry")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KIND              | BREACH                    | UNKNOWN_CODE          | ARREARS（拖欠",
                "FIELD             | TENDERING                 | UNKNOWN_CODE          | PROCUREMENT（政府采购）",
                "EXCUSE            | 没钱                      | UNKNOWN_CODE          | NO_FUNDS",
                "SIGNED_ON         | 45420                     | INVALID               | 日期序号",
                "DUE_ON            | 2025/9/30                 | INVALID               | 2025-09-30",
                "DUE_ON            | 2025-02-30                | INVALID               | 日历",
                "RECEIVED_AT       | 2026-03-03T09:30:00+08:00 | CLOCK                 | 2026-03-02",
                "RECEIVED_AT       | 2026-03-02 09:30          | INVALID               | 时区",
                "OVERDUE           | 12.345                    | INVALID               | 两位小数",
                "CREDIT_CODE       | 91150102MA0N123409        | INVALID               | 代码",
                "FACTS             | \uE234\uE235              | UNREADABLE_CHARACTERS | U+E234",
                "NAME              | ����                      | UNREADABLE_CHARACTERS | UTF-8",
                "TRUTHFUL          | false                     | INVALID               | 不能代为声明",
                "RESPONDENT_NAME   | 住房和城乡建设局          | RESPONDENT_UNKNOWN    | 信用代码",
                "RESPONDENT_CODE   | 54150102MK12345653        | OUT_OF_SCOPE          | 嘎查",
                "RESPONDENT_ID     | 7                         | RESPONDENT_UNKNOWN    | 名录"
            })
    void a_spoilt_item_is_named_with_what_to_do(Item item, String text, Fault.Kind kind, String sentence) {
        var refusal = refusal(Sent.but(sent(), item, text));
        assertThat(refusal.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(item.pointer());
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.sentence()).contains(sentence);
        });
    }

    @Test
    void a_name_that_two_bodies_share_asks_for_the_division() {
        world.register("财政支付中心", Level.COUNTY, "150102", new Lines(world.districtHousing, null));
        world.register("财政支付中心", Level.COUNTY, "150103", new Lines(world.cityHousing, null));
        var shared = Sent.but(sent(), Item.RESPONDENT_NAME, "财政支付中心");
        assertThat(refusal(shared).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/respondent/divisionCode");
            assertThat(fault.sentence()).contains("150102", "150103");
        });
        var unique = Sent.but(shared.items(), Item.RESPONDENT_DIVISION, "150102");
        assertThat(intake.take(client, unique).repeated()).isFalse();
    }

    @Test
    void a_code_is_taken_by_its_chinese_name_too() {
        assertThat(intake.take(client, Sent.but(sent(), Item.SIZE, "小型企业")).repeated())
                .isFalse();
    }

    @Test
    void a_rehearsal_keeps_nothing() {
        assertThat(intake.rehearse(ChannelIntake.Sender.of(client), new Submission(sent())))
                .isEmpty();
        assertThat(count("door_entry")).isZero();
        assertThatThrownBy(() -> intake.rehearse(ChannelIntake.Sender.of(client), new Submission(Map.of())))
                .isInstanceOf(SubmissionRefused.class);
    }
}
