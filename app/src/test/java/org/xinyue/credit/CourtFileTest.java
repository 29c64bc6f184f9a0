package org.xinyue.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xinyue.notice.Notices;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Lines;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.scenario.World;
import org.xinyue.testing.Proves;

/** Files of courts: announced five working days ahead, listed, taken off, and refused as a whole when a line is wrong. */
@Proves(Clause.A6_RECORD)
class CourtFileTest {
    private static final String HEADING = "类型,单位名称,统一社会信用代码,法院,案号,日期,事由\n";

    private final CreditScene scene = new CreditScene("2026-03-02");
    private final World world = scene.world;

    @AfterEach
    void close() {
        scene.close();
    }

    private CourtFile.Taken take(String... lines) {
        return world.get(CourtFile.class).take(HEADING + String.join("\n", lines), scene.lead());
    }

    private static String line(String step, String day) {
        return step + ",新城区住房和城乡建设局,,新城区人民法院,（2026）内0102执1号," + day + ",有履行能力而拒不履行";
    }

    @Test
    void an_announcement_warns_the_body_and_the_one_above_it() {
        assertThat(take(line("预告", "2026-03-09")).announced()).isEqualTo(1);
        for (var body : List.of(world.districtHousing, world.cityHousing)) {
            assertThat(world.get(Notices.class).unread(List.of(body), 20))
                    .anyMatch(notice -> notice.message().contains("拟于 2026-03-09"));
        }
        assertThat(announced())
                .singleElement()
                .satisfies(one -> assertThat(one.inTime())
                        .as("five working days lie between")
                        .isTrue());
    }

    private List<CourtNotice> announced() {
        return world.get(CourtFile.class).announced(Set.of(world.districtHousing));
    }

    @Test
    void an_announcement_that_comes_late_is_taken_and_marked() {
        take(line("预告", "2026-03-06"));
        assertThat(announced()).singleElement().matches(one -> !one.inTime());
    }

    @Test
    void listed_once_however_often_the_file_comes_and_repaired_when_taken_off() {
        take(line("预告", "2026-03-09"));
        world.clock.set(java.time.LocalDate.of(2026, 3, 9));
        assertThat(take(line("列入", "2026-03-09")).listed()).isEqualTo(1);
        assertThat(take(line("列入", "2026-03-09")).repeated()).isEqualTo(1);
        assertThat(announced()).isEmpty();
        var entry = scene.entries().ofBodies(Set.of(world.districtHousing)).getFirst();
        assertThat(entry.finding().kind()).isEqualTo(EntryKind.JUDGMENT_DEFAULTER);
        assertThat(take(line("移出", "2026-03-09")).takenOff()).isEqualTo(1);
        assertThat(scene.entries().get(entry.id()).status()).isEqualTo(EntryStatus.REPAIRED);
    }

    @Test
    void a_file_with_one_wrong_line_is_refused_whole_and_names_the_line() {
        assertThatExceptionOfType(EntryRefused.class)
                .isThrownBy(() -> take(line("列入", "2026-03-02"), line("列入", "三月二日")))
                .withMessageContaining("第 3 行");
        assertThatExceptionOfType(EntryRefused.class)
                .isThrownBy(() ->
                        take(line("列入", "2026-03-02"), line("列入", "2026-03-02").replace("新城区住房和城乡建设局", "没有这个局")))
                .withMessageContaining("第 3 行");
        assertThat(scene.entries().ofBodies(Set.of(world.districtHousing))).isEmpty();
    }

    @Test
    void refuses_a_file_without_its_heading_and_a_listing_in_the_future() {
        assertThatExceptionOfType(EntryRefused.class)
                .isThrownBy(() -> world.get(CourtFile.class).take("a,b\n1,2", scene.lead()))
                .withMessageContaining("第一行应是");
        assertThatExceptionOfType(EntryRefused.class)
                .isThrownBy(() -> take(line("列入", "2026-03-30")))
                .withMessageContaining("不能晚于今天");
    }

    @Test
    void taking_off_is_for_whoever_decides_about_the_file_and_not_for_a_day_to_come() {
        take(line("列入", "2026-03-02"));
        var entry = scene.entries().ofBodies(Set.of(world.districtHousing)).getFirst();
        var court = world.get(CourtFile.class);
        assertThatExceptionOfType(EntryRefused.class)
                .isThrownBy(
                        () -> court.take(HEADING + line("移出", "2026-03-02"), World.officer("承办", scene.districtLead)))
                .withMessageContaining("第 2 行：移出会结束新城区住房和城乡建设局的信用记录");
        assertThatExceptionOfType(EntryRefused.class)
                .isThrownBy(() -> take(line("移出", "2026-03-03")))
                .withMessageContaining("移出日期不能晚于今天");
        assertThat(scene.entries().get(entry.id()).status()).isEqualTo(EntryStatus.VALID);
    }

    @Test
    void a_lead_body_does_not_take_itself_off() {
        var name = world.get(Organisations.class)
                .directory()
                .get(scene.districtLead)
                .name();
        take(line("列入", "2026-03-02").replace("新城区住房和城乡建设局", name));
        var off = line("移出", "2026-03-02").replace("新城区住房和城乡建设局", name);
        assertThatExceptionOfType(EntryRefused.class)
                .isThrownBy(() -> take(off))
                .withMessageContaining("审批负责人");
        assertThat(world.get(CourtFile.class)
                        .take(HEADING + off, world.receiver())
                        .takenOff())
                .isEqualTo(1);
    }

    @Test
    void a_body_named_as_it_was_before_its_succession_is_its_successor() {
        var heir = world.register("新城区城乡建设和管理局", Level.COUNTY, "150102", new Lines(world.cityHousing, null));
        world.get(Organisations.class).succeed(world.districtHousing, heir, scene.today(), "测试");
        assertThat(take(line("列入", "2026-03-02")).listed()).isEqualTo(1);
        assertThat(scene.entries().ofBodies(Set.of(heir))).hasSize(1);
    }
}
