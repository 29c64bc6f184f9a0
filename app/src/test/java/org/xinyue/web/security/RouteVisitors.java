package org.xinyue.web.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.xinyue.access.Actor;
import org.xinyue.access.NewPerson;
import org.xinyue.access.People;
import org.xinyue.access.Role;
import org.xinyue.access.SignIn;
import org.xinyue.casework.Cases;
import org.xinyue.casework.Lodging;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.channel.ChannelClients;
import org.xinyue.channel.Door;
import org.xinyue.channel.Item;
import org.xinyue.channel.delivery.Deliveries;
import org.xinyue.channel.delivery.Delivery;
import org.xinyue.channel.sheet.Sheets;
import org.xinyue.credit.Bookings;
import org.xinyue.credit.CreditAccess;
import org.xinyue.credit.EntryKind;
import org.xinyue.credit.Severity;
import org.xinyue.document.Documents;
import org.xinyue.document.Proof;
import org.xinyue.errand.Errands;
import org.xinyue.errand.Order;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.Typed;
import org.xinyue.intake.portal.Portals;
import org.xinyue.organisation.BodyKind;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Lines;
import org.xinyue.organisation.NewBody;
import org.xinyue.organisation.Organisations;
import org.xinyue.paper.Papers;
import org.xinyue.repair.RequestKind;
import org.xinyue.repair.Requests;
import org.xinyue.sanction.Orders;
import org.xinyue.testing.Browserless;

/** One case being verified, and one signed-in visitor for every way of standing to it. */
final class RouteVisitors {
    private static final String PASSWORD = "Correct-horse-2026";
    private static final LocalDate SINCE = LocalDate.of(2019, 3, 1);

    private final ApplicationContext context;
    private final int port;
    private final Map<String, Browserless> visitors = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> logins = new LinkedHashMap<>();
    private final UUID lead;
    private final UUID above;
    private final UUID below;

    RouteVisitors(ApplicationContext context, int port) throws IOException, InterruptedException {
        this.context = context;
        this.port = port;
        var organisations = get(Organisations.class);
        var directory = organisations.directory();
        var today = LocalDate.now(get(java.time.Clock.class));
        var city = directory.governmentOf("150100", today).orElseThrow().id();
        var district = directory.governmentOf("150102", today).orElseThrow().id();
        lead = directory.creditLeadAt("150100", today).orElseThrow().id();
        var other = directory.creditLeadAt("150200", today).orElseThrow().id();
        above = organisations.register(body("呼和浩特市住房和城乡建设局", Level.LEAGUE_CITY, "150100", new Lines(city, null)));
        below = organisations.register(body("新城区住房和城乡建设局", Level.COUNTY, "150102", new Lines(district, above)));
        visitors.put("访客", new Browserless(port));
        visitor("无关单位", other, Role.CASE_OFFICER, Role.DECIDER);
        visitor("受理单位承办人", lead, Role.CASE_OFFICER);
        var officer = visitor("核实部门承办人", above, Role.CASE_OFFICER);
        visitor("核实部门审批人", above, Role.DECIDER);
        visitor("被投诉主体", below, Role.CASE_OFFICER, Role.DECIDER);
        visitor("系统管理员", People.PLATFORM, Role.SYSTEM_ADMIN);
        visitor("安全管理员", People.PLATFORM, Role.SECURITY_ADMIN);
        visitor("身份保管员", People.PLATFORM, Role.CUSTODIAN);
        visitor("审计员", People.PLATFORM, Role.AUDITOR);
        var portal = get(Portals.class).all().getFirst();
        values.put("id of portals", portal.id().toString());
        values.put("code", portal.code());
        values.put("list", "inbox");
        values.put("id of exports", errand(officer).toString());
        values.put("id of deliveries", delivery(lead, officer).toString());
        lodge();
        values.put("batch", new UUID(0, 404).toString());
        values.put("bodyId", below.toString());
        values.put("deed", "refuse");
        credit(below);
        var client = new ChannelClients.Entered(Channel.HOTLINE_12345, lead, "工单系统", SINCE, null, 600);
        values.put(
                "id of channels",
                get(ChannelClients.class)
                        .register(client, new Actor.Automatic("测试"))
                        .client()
                        .id()
                        .toString());
    }

    private static NewBody body(String name, Level level, String division, Lines lines) {
        return new NewBody(name, null, BodyKind.DEPARTMENT, level, division, lines, SINCE, false, "测试");
    }

    private UUID visitor(String name, UUID body, Role... roles) throws IOException, InterruptedException {
        var people = get(People.class);
        var login = "visitor" + visitors.size();
        var registered = people.register(new NewPerson(login, name), new Actor.Automatic("测试"));
        for (var role : roles) {
            people.appoint(registered.personId(), body, role, SINCE, null);
        }
        get(SignIn.class).changePassword(registered.personId(), registered.oneTimePassword(), PASSWORD, "127.0.0.1");
        var browser = new Browserless(port);
        if (browser.signIn(login, PASSWORD).statusCode() != 303) {
            throw new IllegalStateException(name + " could not sign in");
        }
        visitors.put(name, browser);
        logins.put(name, login);
        values.put("id of people", registered.personId().toString());
        return registered.personId();
    }

    /** An export that this person has asked for; nobody else finds it. */
    private UUID errand(UUID personId) {
        return get(Errands.class).begin(personId, new Order("export", "收件箱", 0, new byte[0]));
    }

    /** Arrears booked against this body by the lead body of its level, a measure proposed for it, and an objection. */
    private void credit(UUID body) {
        var lead = official(get(CreditAccess.class).leadOf(body).id());
        var typed = new Bookings.Typed(
                body,
                EntryKind.ARREARS,
                Severity.GENERAL,
                "拖欠工程款",
                "经核实拖欠属实，逾期未付",
                "责令改正通知书（新城改〔2026〕3号）",
                "新城区工业和信息化局",
                LocalDate.now(get(java.time.Clock.class)));
        var entry = get(Bookings.class).book(typed, proof(), lead).id();
        values.put("entryId", entry.toString());
        get(Orders.class).propose(entry, List.of("CJ-12"), lead);
        values.put("orderId", get(Orders.class).ofEntry(entry).getFirst().id().toString());
        var objection = new Requests.Application(RequestKind.OBJECTION, 1, "款项已经付清，附银行回单", false, proof());
        values.put(
                "requestId",
                get(Requests.class).apply(entry, objection, official(body)).toString());
    }

    private static Actor.Official official(UUID body) {
        return new Actor.Official(new UUID(5, 6), "牵头", Set.of(body), Set.of(Role.CASE_OFFICER, Role.DECIDER));
    }

    private static Proof proof() {
        var pdf = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n";
        return new Proof("通知书.pdf", new ByteArrayInputStream(pdf.getBytes(StandardCharsets.US_ASCII)));
    }

    /** A sheet that came to this body, of one row that cannot be taken. */
    private UUID delivery(UUID body, UUID personId) {
        var sheet = Sheets.csv(List.of(Map.of(Item.NUMBER, "HH-1")));
        var brought = new Deliveries.Brought(
                new Door(Channel.HOTLINE_12345, body), new Delivery.Bringer(null, personId, "承办"), "报送.csv");
        return get(Deliveries.class)
                .receive(brought, Sheets.utf8(sheet), new Actor.Automatic("测试"))
                .id();
    }

    private void lodge() {
        var pdf = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n";
        var complained = complain(Map.of(), "合同.pdf", pdf.getBytes(StandardCharsets.US_ASCII));
        values.put("caseId", complained.caseId().toString());
        values.put("documentId", complained.documentId().toString());
        values.put(
                "paperId",
                get(Papers.class).all(complained.caseId()).getFirst().id().toString());
        values.put("id of organisations", below.toString());
    }

    /** A complaint about the lower body that is being verified by the upper one. */
    record Complained(UUID caseId, UUID documentId) {}

    /**
     * One more complaint, with these answers instead of the careful ones and with this file; the body complained about has been asked to
     * answer it.
     */
    Complained complain(Map<String, String> answers, String fileName, byte[] file) {
        var typed = Typed.complaint(below);
        typed.putAll(answers);
        var draft = Typed.into(get(Drafts.class), Channel.COLUMN, typed);
        var evidence = get(Documents.class).store(draft, fileName, new ByteArrayInputStream(file), "COMPLAINANT");
        var caseId = get(Lodging.class).lodge(draft).caseId();
        act(caseId, Act.ACCEPT, new Decision.Nothing(), lead);
        act(caseId, Act.TRANSFER, new Decision.Referral(above, ""), lead);
        act(caseId, Act.TAKE_UP, new Decision.Nothing(), above);
        act(caseId, Act.INQUIRE, new Decision.Statement("请说明合同履行和付款情况"), above);
        return new Complained(caseId, evidence.id());
    }

    /** The body that received the complaints. */
    UUID receiver() {
        return lead;
    }

    /** The same visitor in a session of its own. */
    Browserless again(String visitor) throws IOException, InterruptedException {
        var browser = new Browserless(port);
        var login = logins.get(visitor);
        if (login != null) {
            var answer = browser.signIn(login, PASSWORD);
            if (answer.statusCode() != 303) {
                throw new IllegalStateException(visitor + " could not sign in again: " + answer.body());
            }
        }
        return browser;
    }

    private void act(UUID caseId, Act act, Decision decision, UUID body) {
        var official = new Actor.Official(new UUID(5, 5), "承办", Set.of(body), Set.of(Role.CASE_OFFICER, Role.DECIDER));
        var cases = get(Cases.class);
        cases.act(caseId, cases.get(caseId).version(), act, decision, official);
    }

    private <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** By the name of the column in the matrix. */
    Map<String, Browserless> all() {
        return visitors;
    }

    /** Empty, but for the act on the case: that is complete, so that only who they are can stop those who may not. */
    Map<String, String> form(String visitor, String path) {
        boolean act = path.endsWith("/acts/{slug}") && path.startsWith("/office");
        if (!act || visitor.startsWith("核实部门")) {
            return Map.of();
        }
        var caseId = UUID.fromString(valueOf("caseId", path));
        int version = get(Cases.class).get(caseId).version();
        return Map.of("version", Integer.toString(version), "text", "经查阅合同和验收单，情况属实。");
    }

    /** What stands for a variable of a path, e.g. {@code {caseId}}; {@code {id}} depends on the room it is in. */
    String valueOf(String variable, String path) {
        var room = path.replaceAll("^/office/([a-z-]+)/.*", "$1");
        var found = switch (variable) {
            case "slug" ->
                path.startsWith("/office") ? "find-true" : path.startsWith("/status") ? "add-material" : "contract";
            case "guide" -> "verifier";
            case "picture" -> "inbox.png";
            case "id" -> values.get("id of " + room);
            default -> values.get(variable);
        };
        if (found == null) {
            throw new IllegalStateException("RouteVisitors has no value for {" + variable + "} in " + path);
        }
        return found;
    }
}
