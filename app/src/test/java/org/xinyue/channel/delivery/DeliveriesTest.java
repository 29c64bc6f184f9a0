package org.xinyue.channel.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.access.Actor;
import org.xinyue.audit.AuditTrail;
import org.xinyue.channel.ChannelClients;
import org.xinyue.channel.ChannelIntake;
import org.xinyue.channel.Door;
import org.xinyue.channel.Item;
import org.xinyue.channel.Sent;
import org.xinyue.channel.Submission;
import org.xinyue.channel.sheet.SheetReading;
import org.xinyue.channel.sheet.SheetRefused;
import org.xinyue.channel.sheet.Sheets;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Typed;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.scenario.World;
import org.xinyue.testing.Proves;

/** Rows in are rows accepted, accepted before, refused and not processed, whatever happens in between. */
@Proves(Clause.A2_CHANNELS)
class DeliveriesTest {
    private static final String RESPONDENT = "新城区住房和城乡建设局";

    private final World world = new World("2026-03-02");
    private final Deliveries deliveries = world.get(Deliveries.class);
    private final DeliveryWork work = world.get(DeliveryWork.class);
    private final JdbcClient database = world.get(JdbcClient.class);
    private final Door door = new Door(Channel.HOTLINE_12345, world.cityLead);

    @AfterEach
    void close() {
        world.close();
    }

    private static Map<Item, String> row(String number) {
        return Sent.complaint(number, RESPONDENT);
    }

    private static Map<Item, String> row(String number, Item item, String text) {
        var row = new EnumMap<Item, String>(row(number));
        row.put(item, text);
        return row;
    }

    private static List<Map<Item, String>> good(int count) {
        var rows = new ArrayList<Map<Item, String>>();
        for (int i = 1; i <= count; i++) {
            rows.add(row("HH-" + i));
        }
        return rows;
    }

    private Delivery receive(List<Map<Item, String>> rows) {
        return receive("三月 ../../投诉\u202E.csv", Sheets.utf8(Sheets.csv(rows)));
    }

    private Delivery receive(String name, byte[] content) {
        var official = world.receiver();
        return deliveries.receive(
                new Deliveries.Brought(door, new Delivery.Bringer(null, official.personId(), official.name()), name),
                content,
                official);
    }

    private Counts confirmed(Delivery delivery) {
        deliveries.confirm(delivery.id(), world.receiver());
        work.run();
        return again(delivery).counts();
    }

    private Delivery again(Delivery delivery) {
        return deliveries.find(delivery.id()).orElseThrow();
    }

    private List<RowResult> rows(Delivery delivery) {
        return deliveries.rows(delivery.id(), EnumSet.allOf(Outcome.class), 0, 100_000);
    }

    private String reason(Delivery delivery) {
        return String.valueOf(rows(delivery).getLast().reason());
    }

    private long count(String table) {
        return database.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    @Test
    @Proves(Clause.A3_OWNER)
    void good_rows_become_cases_of_the_own_body_and_bad_ones_go_back() throws IOException {
        var delivery = receive(List.of(row("HH-1"), row("HH-2", Item.PHONE, ""), row("HH-3")));
        assertThat(delivery.counts()).isEqualTo(new Counts(3, 2, 0, 0, 1, 0));
        assertThat(count("case_file")).isZero();
        assertThat(confirmed(delivery)).isEqualTo(new Counts(3, 0, 2, 0, 1, 0));
        assertThat(again(delivery).state()).isEqualTo(State.DONE);
        assertThat(count("case_file")).isEqualTo(2);
        assertThat(database.sql("SELECT DISTINCT receiver_id FROM case_file")
                        .query(UUID.class)
                        .single())
                .isEqualTo(world.cityLead);
        assertThat(deliveries.codes(delivery.id())).containsOnlyKeys(2, 4);
        var out = new ByteArrayOutputStream();
        deliveries.writeReturned(delivery.id(), out);
        var back = SheetReading.read(out.toByteArray());
        assertThat(back.rows()).singleElement().satisfies(row -> {
            assertThat(row.submission().number()).isEqualTo("HH-2");
            assertThat(row.cells().getFirst()).contains("电话");
        });
    }

    @Test
    void what_goes_back_can_be_corrected_and_sent_again() throws IOException {
        var first = receive(List.of(row("HH-1"), row("HH-2", Item.PHONE, "打不通")));
        confirmed(first);
        var out = new ByteArrayOutputStream();
        deliveries.writeReturned(first.id(), out);
        var corrected = out.toString(StandardCharsets.UTF_8).replace("打不通", "13800001234");
        assertThat(confirmed(receive("改.csv", Sheets.utf8(corrected)))).isEqualTo(new Counts(1, 0, 1, 0, 0, 0));
    }

    @Test
    void the_same_file_again_makes_nothing_new_and_is_recognised() {
        var first = receive(good(3));
        confirmed(first);
        var second = receive(good(3));
        assertThat(deliveries.same(second)).contains(first.id());
        assertThat(second.counts()).isEqualTo(new Counts(3, 0, 0, 3, 0, 0));
        assertThat(confirmed(second)).isEqualTo(new Counts(3, 0, 0, 3, 0, 0));
        assertThat(rows(second)).allSatisfy(row -> assertThat(row.caseNumber()).isNotNull());
        assertThat(count("case_file")).isEqualTo(3);
    }

    @Test
    void a_number_that_stands_for_something_else_goes_back_with_the_difference() {
        world.get(ChannelIntake.class).take(new ChannelIntake.Sender(door, null), new Submission(row("HH-1")));
        var delivery = receive(List.of(row("HH-1", Item.OVERDUE, "99")));
        assertThat(reason(delivery)).contains("HH-1", "已经用过", "拖欠金额（元）（原为“1286400.00”）");
        assertThat(delivery.counts().refused()).isOne();
    }

    @Test
    void a_number_used_for_two_things_in_one_file_takes_neither_and_one_said_twice_is_taken_once() {
        var delivery = receive(List.of(row("HH-1"), row("HH-1", Item.OVERDUE, "99"), row("HH-2"), row("HH-2")));
        assertThat(delivery.counts()).isEqualTo(new Counts(4, 2, 0, 0, 2, 0));
        assertThat(rows(delivery).getFirst().reason()).contains("第 2、3 行");
        assertThat(confirmed(delivery)).isEqualTo(new Counts(4, 0, 1, 1, 2, 0));
        assertThat(count("case_file")).isOne();
    }

    @Test
    void every_kind_of_nonsense_goes_back_with_its_sentence() {
        assertThat(reason(receive(List.of(row("1", Item.SIZE, "巨型"))))).contains("SMALL", "小型");
        assertThat(reason(receive(List.of(row("2", Item.FACTS, "蒙文 \uE263"))))).contains("私用区字符 U+E263");
        assertThat(reason(receive(List.of(row("3", Item.DUE_ON, "45930"))))).contains("日期序号");
        assertThat(reason(receive(List.of(row("4", Item.RESPONDENT_NAME, "没有这个局")))))
                .contains("没有叫");
        assertThat(reason(receive(List.of(row("5", Item.OVERDUE, "128万元")))))
                .contains("以元为单位")
                .doesNotContain("请填写拖欠");
        assertThat(reason(receive(List.of(row("6", Item.NUMBER, ""))))).contains("渠道编号");
        assertThat(reason(receive(List.of(row("7", Item.RECEIVED_AT, "2026-03-09 09:00")))))
                .contains("还晚");
    }

    @Test
    void codes_may_be_names_and_values_mixed() {
        var delivery = receive(List.of(row("HH-1", Item.SIZE, "小型企业"), row("HH-2", Item.SIZE, "small")));
        assertThat(delivery.counts().ready()).isEqualTo(2);
    }

    @Test
    void a_file_that_is_no_sheet_leaves_nothing_behind() {
        assertThatThrownBy(() -> receive("x.xls", Sheets.utf8("<html></html>"))).isInstanceOf(SheetRefused.class);
        assertThat(count("channel_delivery")).isZero();
    }

    @Test
    @Proves({Clause.B4_IDENTITY, Clause.B4_SECRETS})
    void nothing_readable_of_the_file_lies_in_the_database_and_the_name_is_harmless() {
        var delivery = receive(List.of(row("HH-1", Item.SIZE, Typed.COMPANY)));
        assertThat(delivery.file().name()).isEqualTo("投诉.csv");
        assertThat(reason(delivery)).contains(Typed.COMPANY);
        for (var table : List.of("channel_delivery", "channel_delivery_file", "channel_delivery_row")) {
            var text = database.sql("SELECT string_agg(t::text, ' ') FROM " + table + " t")
                    .query(String.class)
                    .single();
            var hex = java.util.HexFormat.of().formatHex(Typed.COMPANY.getBytes(StandardCharsets.UTF_8));
            assertThat(text).doesNotContain(Typed.COMPANY, hex, "13800001234", "李梅");
        }
        assertThat(world.get(AuditTrail.class).latest(5))
                .anyMatch(line -> line.act().equals("报送文件"));
    }

    @Test
    void a_row_whose_transaction_is_lost_is_taken_once_by_whoever_goes_on() {
        var delivery = receive(good(6));
        deliveries.confirm(delivery.id(), world.receiver());
        // What a node that dies leaves behind: rows committed, one whose transaction never was, and rows untouched.
        database.sql("""
                        CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS
                        'BEGIN IF NEW.line >= 4 THEN RAISE EXCEPTION ''connection lost'' USING ERRCODE = ''connection_failure''; END IF; RETURN NEW; END'
                        """).update();
        database.sql("CREATE TRIGGER lost BEFORE UPDATE ON channel_delivery_row FOR EACH ROW EXECUTE FUNCTION lose()")
                .update();
        work.run();
        assertThat(again(delivery).counts()).isEqualTo(new Counts(6, 4, 2, 0, 0, 0));
        assertThat(again(delivery).state()).isEqualTo(State.TAKING);
        assertThat(count("case_file")).isEqualTo(2);
        assertThat(count("vault_identity")).isEqualTo(2);
        database.sql("DROP TRIGGER lost ON channel_delivery_row").update();
        work.run();
        assertThat(again(delivery).counts()).isEqualTo(new Counts(6, 0, 6, 0, 0, 0));
        assertThat(again(delivery).state()).isEqualTo(State.DONE);
        assertThat(count("case_file")).isEqualTo(6);
    }

    @Test
    void two_nodes_share_a_delivery_and_take_no_row_twice() throws Exception {
        var delivery = receive(good(20));
        deliveries.confirm(delivery.id(), world.receiver());
        var node = (Callable<Void>) () -> {
            work.run();
            return null;
        };
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : nodes.invokeAll(List.of(node, node))) {
                done.get();
            }
        }
        work.run();
        assertThat(again(delivery).counts()).isEqualTo(new Counts(20, 0, 20, 0, 0, 0));
        assertThat(count("case_file")).isEqualTo(20);
    }

    @Test
    void a_stopped_delivery_keeps_what_is_accepted_and_gives_the_rest_back() throws IOException {
        var delivery = receive(good(4));
        deliveries.confirm(delivery.id(), world.receiver());
        var first =
                deliveries.rows(delivery.id(), EnumSet.of(Outcome.READY), 0, 1).getFirst();
        assertThat(world.get(DeliveryRows.class)
                        .settle(delivery.id(), List.of(RowResult.of(first.line(), "HH-1", Outcome.ACCEPTED))))
                .isOne();
        deliveries.stop(delivery.id(), world.receiver());
        work.run();
        assertThat(again(delivery).counts()).isEqualTo(new Counts(4, 0, 1, 0, 0, 3));
        assertThat(again(delivery).state()).isEqualTo(State.STOPPED);
        var out = new ByteArrayOutputStream();
        deliveries.writeReturned(delivery.id(), out);
        assertThat(SheetReading.read(out.toByteArray()).rows()).hasSize(3);
        assertThat(count("case_file")).isZero();
    }

    @Test
    void nothing_is_confirmed_twice_or_stopped_after_its_end() {
        var delivery = receive(good(1));
        confirmed(delivery);
        assertThatThrownBy(() -> deliveries.confirm(delivery.id(), world.receiver()))
                .isInstanceOf(DeliveryRefused.class);
        assertThatThrownBy(() -> deliveries.stop(delivery.id(), world.receiver()))
                .isInstanceOf(DeliveryRefused.class);
    }

    @Test
    void a_row_that_became_wrong_since_the_preview_goes_back() {
        var delivery = receive(good(1));
        world.get(ChannelIntake.class)
                .take(new ChannelIntake.Sender(door, null), new Submission(row("HH-1", Item.OVERDUE, "99")));
        assertThat(confirmed(delivery)).isEqualTo(new Counts(1, 0, 0, 0, 1, 0));
        assertThat(reason(delivery)).contains("已经用过");
    }

    private String cityGovernment() {
        return world.get(Organisations.class)
                .directory()
                .governmentOf("150100", world.clock.today())
                .orElseThrow()
                .name();
    }

    @Test
    @Proves({Clause.B4_IDENTITY, Clause.A3_OWNER})
    void a_door_is_not_told_the_code_of_a_complaint_about_a_body_above_it() throws IOException {
        var system = new Actor.Automatic("测试");
        var client = world.get(ChannelClients.class)
                .register(
                        new ChannelClients.Entered(
                                Channel.HOTLINE_12345, world.cityLead, "工单系统", LocalDate.of(2026, 1, 1), null, 600),
                        system)
                .client();
        var delivery = deliveries.receive(
                new Deliveries.Brought(door, new Delivery.Bringer(client.id(), null, "工单系统"), "a.csv"),
                Sheets.utf8(Sheets.csv(List.of(Sent.complaint("HH-1", cityGovernment()), row("HH-2")))),
                system);
        assertThat(confirmed(delivery)).isEqualTo(new Counts(2, 0, 2, 0, 0, 0));
        assertThat(deliveries.codes(delivery.id())).containsOnlyKeys(3);
        assertThat(deliveries.withheld(delivery, rows(delivery))).containsExactly(2);
        var out = new ByteArrayOutputStream();
        deliveries.writeReceipts(delivery.id(), out);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var told = book.getFirstSheet().read();
            assertThat(told.get(1).getCellText(4)).isEqualTo("查询码由受理单位另行交给投诉人");
            assertThat(told.get(2).getCellText(4)).hasSize(16);
        }
    }

    @Test
    @Proves(Clause.B4_IDENTITY)
    void no_official_brings_a_complaint_about_the_own_body_or_one_above_it() {
        var delivery = receive(List.of(Sent.complaint("HH-1", cityGovernment()), row("HH-2")));
        assertThat(delivery.counts()).isEqualTo(new Counts(2, 1, 0, 0, 1, 0));
        assertThat(rows(delivery).getFirst().reason()).contains("您任职的单位或者它的上级", "不能由您报送");
    }

    @Test
    void ten_thousand_wrong_rows_are_judged_and_given_back_in_seconds() throws IOException {
        var rows = new ArrayList<Map<Item, String>>();
        for (int i = 0; i < 10_000; i++) {
            rows.add(row("HH-" + i, Item.RESPONDENT_NAME, "没有这个局" + i));
        }
        var file = Sheets.xlsx(rows);
        long start = System.nanoTime();
        SheetReading.read(file);
        long parsed = System.nanoTime();
        var delivery = receive("大.xlsx", file);
        long received = System.nanoTime();
        var out = new ByteArrayOutputStream();
        deliveries.writeReturned(delivery.id(), out);
        long returned = System.nanoTime();
        System.out.printf(
                "10,000 wrong rows: parsed in %d ms, judged and stored in %d ms, returned in %d ms%n",
                Duration.ofNanos(parsed - start).toMillis(),
                Duration.ofNanos(received - parsed).toMillis(),
                Duration.ofNanos(returned - received).toMillis());
        assertThat(delivery.counts()).isEqualTo(new Counts(10_000, 0, 0, 0, 10_000, 0));
        assertThat(SheetReading.read(out.toByteArray()).rows()).hasSize(10_000);
        assertThat(Duration.ofNanos(returned - start)).isLessThan(Duration.ofMinutes(2));
    }
}
