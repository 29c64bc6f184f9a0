package org.xinyue.channel.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.access.Actor;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.Ground;
import org.xinyue.casework.decision.RefusalReason;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.writing.Reported;
import org.xinyue.channel.ChannelClient;
import org.xinyue.channel.ChannelClients;
import org.xinyue.channel.ChannelIntake;
import org.xinyue.channel.Door;
import org.xinyue.channel.DoorEntries;
import org.xinyue.channel.Item;
import org.xinyue.channel.Sent;
import org.xinyue.channel.Submission;
import org.xinyue.channel.delivery.Deliveries;
import org.xinyue.channel.delivery.Delivery;
import org.xinyue.channel.delivery.DeliveryWork;
import org.xinyue.channel.sheet.Sheets;
import org.xinyue.intake.Channel;
import org.xinyue.notice.Notice;
import org.xinyue.notice.Notices;
import org.xinyue.scenario.World;

/** Cases that came through doors of each form, brought to decisions of each kind by real acts. Officials write the complainant's name wherever they write. */
final class ReportScene implements AutoCloseable {
    static final String RESPONDENT = "新城区住房和城乡建设局";
    /** Every string by which the complainant could be known. */
    static final List<String> IDENTITY = List.of("青城恒远", "91150102MA0N123408", "赟喆", "李梅", "13800001234");

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Decision TALKATIVE =
            new Decision.Statement("投诉人青城恒远建设工程有限公司（91150102MA0N123408，赟喆，联系人李梅 13800001234）反映的情况已经核实，现书面答复并反馈受理单位");
    private static final Decision.Confirmation REFUSES =
            new Decision.Confirmation(Ground.REFUSAL, "对李梅（13800001234）明确表示不再支付余款");

    final World world = new World("2026-03-02");
    final ChannelClient client = register(world.cityTransport);

    ChannelClient register(UUID body) {
        var entered =
                new ChannelClients.Entered(Channel.HOTLINE_12345, body, "工单系统", LocalDate.of(2026, 1, 1), null, 600);
        return world.get(ChannelClients.class)
                .register(entered, new Actor.Automatic("测试"))
                .client();
    }

    /** A case whose door is told in this form. */
    UUID lodge(ReportForm form) {
        return switch (form) {
            case DESK -> world.lodge().caseId();
            case FEED -> feed(client, Sent.complaint(number(), RESPONDENT));
            case SHEET -> sheet();
        };
    }

    static String number() {
        return "HH-" + NUMBERS.incrementAndGet();
    }

    UUID feed(ChannelClient by, java.util.Map<Item, String> sent) {
        world.get(ChannelIntake.class).take(by, new Submission(sent));
        return caseOf(by.door(), sent.getOrDefault(Item.NUMBER, ""));
    }

    private UUID sheet() {
        var number = number();
        var door = new Door(Channel.MENG_QI_TONG, world.cityLead);
        var official = world.receiver();
        var deliveries = world.get(Deliveries.class);
        var delivery = deliveries.receive(
                new Deliveries.Brought(
                        door, new Delivery.Bringer(null, official.personId(), official.name()), number + ".csv"),
                Sheets.utf8(Sheets.csv(List.of(Sent.complaint(number, RESPONDENT)))),
                official);
        deliveries.confirm(delivery.id(), official);
        world.get(DeliveryWork.class).run();
        return caseOf(door, number);
    }

    private UUID caseOf(Door door, String number) {
        return world.get(DoorEntries.class).find(door, number).orElseThrow().caseId();
    }

    /** The official who may do what this party may. */
    private Actor of(UUID id, Act act) {
        var parties = world.cases().get(id).state().parties();
        return switch (act) {
            case REFUSE, ACCEPT, MERGE -> World.decider("乌兰", parties.receiver());
            case TRANSFER, FORWARD -> World.decider("其其格", parties.transferrer());
            case ASK_EXTENSION, REPORT_RECTIFIED, MAKE_STATEMENT -> world.respondent();
            case UPHOLD -> World.decider("复核", java.util.Objects.requireNonNull(parties.reviewer()));
            case WITHDRAW, APPEAL, REOPEN_DISSATISFIED -> new Actor.Complainant(id);
            default -> world.verifier();
        };
    }

    void does(UUID id, Act act, Decision decision) {
        world.act(id, act, decision, of(id, act));
    }

    void says(UUID id, Act... acts) {
        for (var act : acts) {
            does(id, act, TALKATIVE);
        }
    }

    void verifying(UUID id) {
        does(id, Act.ACCEPT, new Decision.Nothing());
        does(id, Act.TRANSFER, new Decision.Referral(world.cityHousing, ""));
        does(id, Act.TAKE_UP, new Decision.Nothing());
    }

    private void rectifying(UUID id) {
        verifying(id);
        says(id, Act.FIND_TRUE);
        does(id, Act.ORDER_RECTIFICATION, new Decision.Order("向青城恒远支付拖欠的工程款", day(30)));
    }

    private LocalDate day(int from) {
        return world.clock.today().plusDays(from);
    }

    private void answered(UUID id) {
        verifying(id);
        says(id, Act.FIND_UNTRUE, Act.ANSWER);
    }

    /** Brings the case to its first decision of this kind; gives the act that made it. */
    Act decide(UUID id, Reported kind) {
        return switch (kind) {
            case REFUSAL -> does(id, Act.REFUSE, List.of(new Decision.Refusal(RefusalReason.NOT_YET_DUE, "李梅的合同尚未到期")));
            case MERGER ->
                does(id, Act.MERGE, List.of(new Decision.Merger(world.lodge().caseId(), "与李梅的另一件投诉重复")));
            case FORWARDING -> {
                does(id, Act.ACCEPT, new Decision.Nothing());
                yield last(id, Act.FORWARD);
            }
            case FINDING -> {
                verifying(id);
                yield last(id, Act.FIND_UNTRUE);
            }
            case ORDER -> {
                rectifying(id);
                yield Act.ORDER_RECTIFICATION;
            }
            case EXTENSION -> {
                rectifying(id);
                var until = new Decision.Extension("李梅同意延期", day(40));
                does(id, Act.ASK_EXTENSION, until);
                yield does(id, Act.GRANT_EXTENSION, List.of(until));
            }
            case CERTIFICATE -> {
                rectifying(id);
                says(id, Act.REPORT_RECTIFIED);
                yield last(id, Act.CERTIFY);
            }
            case CONFIRMATION -> {
                rectifying(id);
                does(id, Act.NOTICE_CONFIRMATION, REFUSES);
                says(id, Act.MAKE_STATEMENT);
                yield does(id, Act.CONFIRM_BREACH, List.of(REFUSES));
            }
            case ANSWER -> {
                answered(id);
                yield Act.ANSWER;
            }
            case REOPENING -> {
                answered(id);
                yield last(id, Act.REOPEN_DISSATISFIED);
            }
            case REVIEW -> {
                answered(id);
                says(id, Act.APPEAL);
                yield last(id, Act.UPHOLD);
            }
            case ENDING -> last(id, Act.WITHDRAW);
        };
    }

    private Act does(UUID id, Act act, List<Decision> decision) {
        does(id, act, decision.getFirst());
        return act;
    }

    private Act last(UUID id, Act act) {
        says(id, act);
        return act;
    }

    /** What the doors of this case were told, the latest first. */
    List<Report> told(UUID id) {
        return world.get(Reports.class).about(id).stream()
                .filter(named -> named.report().to().caseId().equals(id))
                .map(Reports.Named::report)
                .toList();
    }

    /** The messages that these bodies' desks have not read, in the order of sending. */
    List<String> desk(UUID body) {
        return world.get(Notices.class).unread(Set.of(body), 1000).stream()
                .map(Notice::message)
                .toList()
                .reversed();
    }

    /** Everything that stands in the table of notices and in the messages to desks. */
    String everything() {
        return String.join(
                "\n",
                world.get(JdbcClient.class)
                        .sql("SELECT r::text FROM door_report r UNION ALL SELECT n.message FROM notice n")
                        .query(String.class)
                        .list());
    }

    int sweep(String day) {
        world.clock.set(LocalDate.parse(day));
        return world.get(ReceiptSweep.class).run();
    }

    @Override
    public void close() {
        world.close();
    }
}
