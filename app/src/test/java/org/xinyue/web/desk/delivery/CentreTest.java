package org.xinyue.web.desk.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.casework.Lodging;
import org.xinyue.channel.ChannelClient;
import org.xinyue.channel.ChannelClients;
import org.xinyue.channel.ChannelIntake;
import org.xinyue.channel.DoorEntries;
import org.xinyue.channel.Sent;
import org.xinyue.channel.Submission;
import org.xinyue.channel.delivery.Deliveries;
import org.xinyue.channel.delivery.Delivery;
import org.xinyue.channel.delivery.DeliveryWork;
import org.xinyue.channel.sheet.Sheets;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Draft;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.Part;
import org.xinyue.intake.Registrar;
import org.xinyue.organisation.BodyKind;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Lines;
import org.xinyue.organisation.NewBody;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;
import org.xinyue.web.desk.DeskScene;
import org.xinyue.web.desk.DeskScenes;

/** A hotline's centre whose system sends here takes in by hand too, at the same door; one without a system does not. */
@DeskScenes
@Proves({Clause.A2_CHANNELS, Clause.A3_OWNER})
class CentreTest {
    private static final String SHEETS = "/office/deliveries";
    private static final String CALLS = "/office/registrations";
    private static final Actor BY = new Actor.Automatic("测试");

    private final DeskScene scene;
    private final String mark = Long.toString(System.nanoTime(), 36);
    private final UUID centre;

    @Autowired
    CentreTest(WebApplicationContext context) {
        scene = new DeskScene(context, "2026-03-02");
        centre = scene.get(Organisations.class)
                .register(new NewBody(
                        "呼和浩特市 12345 热线中心" + mark,
                        null,
                        BodyKind.DEPARTMENT,
                        Level.LEAGUE_CITY,
                        "150100",
                        new Lines(null, null),
                        LocalDate.of(2019, 3, 1),
                        false,
                        "测试"));
    }

    private Actor.Official operator() {
        return DeskScene.official("话务长", centre, Role.CASE_OFFICER);
    }

    private ChannelClient connected() {
        var entered =
                new ChannelClients.Entered(Channel.HOTLINE_12345, centre, "工单系统", LocalDate.of(2026, 1, 1), null, 600);
        return scene.get(ChannelClients.class).register(entered, BY).client();
    }

    private String upload(String number) {
        var row = Sent.complaint(number, scene.nameOf(scene.districtHousing));
        var file = new MockMultipartFile("file", "三月.xlsx", "application/octet-stream", Sheets.xlsx(List.of(row)));
        var answer = scene.send(SHEETS, operator(), Map.of("channel", "HOTLINE_12345"), file);
        assertThat(answer.status()).isEqualTo(303);
        return answer.location();
    }

    @Test
    void a_centre_takes_in_by_hand_for_as_long_as_its_system_is_connected() {
        for (var page : List.of(SHEETS, CALLS)) {
            assertThat(scene.open(page, operator()).status()).isEqualTo(404);
        }
        var client = connected();
        for (var page : List.of(SHEETS, CALLS)) {
            var answer = scene.open(page, operator());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).contains("href=\"" + SHEETS + "\"", "href=\"" + CALLS + "\"");
        }
        scene.get(ChannelClients.class).end(client.id(), BY);
        for (var page : List.of(SHEETS, CALLS)) {
            assertThat(scene.open(page, operator()).status()).isEqualTo(404);
        }
    }

    @Test
    void its_people_read_the_guide_of_centres_first() {
        connected();
        var help = scene.open("/office/help", operator()).text();
        assertThat(help).contains("热线和服务中心</h1>");
    }

    @Test
    void a_call_that_the_system_has_sent_is_pointed_out_at_once() {
        var client = connected();
        var number = "HH-E-" + mark;
        var taken = scene.get(ChannelIntake.class)
                .take(client, new Submission(Sent.complaint(number, scene.nameOf(scene.districtHousing))));
        var drafts = scene.get(Drafts.class);
        var draft = drafts.beginFor(Channel.HOTLINE_12345, Registrar.of(operator()));
        drafts.save(draft, Part.DECLARATIONS, Map.of(Draft.OWN_NUMBER, number));
        assertThat(scene.get(DoorEntries.class).taken(drafts.get(draft)))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains(taken.caseNumber()));
    }

    @Test
    void whoever_only_reads_there_takes_nothing_in() {
        connected();
        var decider = DeskScene.official("主任", centre, Role.DECIDER);
        assertThat(scene.open(SHEETS, decider).status()).isEqualTo(404);
        assertThat(scene.open(CALLS, decider).status()).isEqualTo(404);
    }

    @Test
    void one_work_order_by_interface_and_by_sheet_is_one_case() {
        var client = connected();
        var number = "HH-C-" + mark;
        scene.get(ChannelIntake.class)
                .take(client, new Submission(Sent.complaint(number, scene.nameOf(scene.districtHousing))));
        var path = upload(number);
        scene.send(path + "/confirm", operator(), Map.of());
        scene.get(DeliveryWork.class).run();
        assertThat(scene.open(SHEETS, operator()).text()).contains("共 1 行：已受理 0，此前已受理 1，退回 0");
        assertThat(scene.get(DoorEntries.class).find(client.door(), number)).isPresent();
    }

    @Test
    void what_its_drop_folder_brought_lies_before_the_centre_and_nobody_else() {
        var client = connected();
        var row = Sent.complaint("HH-D-" + mark, scene.nameOf(scene.districtHousing));
        var delivery = scene.get(Deliveries.class)
                .receive(
                        new Deliveries.Brought(
                                client.door(), new Delivery.Bringer(client.id(), null, client.name()), "夜间.xlsx"),
                        Sheets.xlsx(List.of(row)),
                        BY);
        assertThat(scene.open(SHEETS, operator()).text()).contains("夜间.xlsx", "工单系统");
        assertThat(scene.open(SHEETS + "/" + delivery.id(), operator()).status())
                .isEqualTo(200);
        assertThat(scene.open(SHEETS + "/" + delivery.id(), scene.receiver()).status())
                .isEqualTo(404);
    }

    @Test
    void what_was_delivered_to_a_centre_lies_before_the_body_that_took_over_its_duties() {
        connected();
        var path = upload("HH-F-" + mark);
        var heir = scene.get(Organisations.class)
                .register(new NewBody(
                        "呼和浩特市政务服务局 " + mark,
                        null,
                        BodyKind.DEPARTMENT,
                        Level.LEAGUE_CITY,
                        "150100",
                        new Lines(null, null),
                        LocalDate.of(2019, 3, 1),
                        false,
                        "测试"));
        var officer = DeskScene.official("接手人", heir, Role.CASE_OFFICER);
        assertThat(scene.open(path, officer).status()).isEqualTo(404);
        scene.get(Organisations.class).succeed(centre, heir, scene.clock.today(), "管理员");
        assertThat(scene.open(SHEETS, officer).text()).contains("三月.xlsx");
        assertThat(scene.open(path, officer).status()).isEqualTo(200);
    }

    @Test
    void what_its_officer_writes_down_is_received_and_transferred_by_the_centre() {
        connected();
        var drafts = scene.get(Drafts.class);
        var draft = drafts.beginFor(Channel.HOTLINE_12345, Registrar.of(operator()));
        for (var part : Part.values()) {
            drafts.save(draft, part, scene.typed());
        }
        var file = scene.cases().get(scene.get(Lodging.class).lodge(draft).caseId());
        assertThat(file.state().parties().receiver()).isEqualTo(centre);
        assertThat(file.state().parties().transferrer()).isEqualTo(centre);
    }
}
