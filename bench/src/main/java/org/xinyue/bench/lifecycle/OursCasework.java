package org.xinyue.bench.lifecycle;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.bench.BenchRefused;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Cases;
import org.xinyue.casework.Registration;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.Satisfaction;
import org.xinyue.casework.procedure.Act;
import org.xinyue.database.Keys;
import org.xinyue.intake.Amount;
import org.xinyue.intake.BreachKind;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Complaint;
import org.xinyue.intake.CompleteDraft;
import org.xinyue.intake.ContractTerms;
import org.xinyue.intake.Field;
import org.xinyue.intake.FirmProfile;
import org.xinyue.intake.FirmSize;
import org.xinyue.intake.Matter;
import org.xinyue.intake.ProtectionWish;
import org.xinyue.organisation.BodyKind;
import org.xinyue.organisation.Level;
import org.xinyue.organisation.Lines;
import org.xinyue.organisation.NewBody;
import org.xinyue.organisation.Organisations;
import org.xinyue.organisation.Route;
import org.xinyue.organisation.Routing;
import org.xinyue.vault.ComplainantIdentity;
import org.xinyue.vault.Vault;

/** The people of one case of ours: complainant, receiving body, verifying body, respondent; each does his own acts. */
public final class OursCasework {
    /** One county of each league and city: bodies number their own papers, and cases of one region are many bodies' cases. */
    private static final List<String> COUNTIES = List.of(
            "150102", "150202", "150302", "150402", "150502", "150602", "150702", "150802", "150902", "152201",
            "152501", "152921");

    private static final String CREDIT_CODE = "91150102MA0MW0XK2T";
    private static final int DAYS_TO_RECTIFY = 30;

    /** The text of the one act with a text that is no milestone. */
    static final String ANSWER = "所欠款项已经支付，请您评价本次办理。";

    private final Registration registration;
    private final Cases cases;
    private final Vault vault;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final List<Officials> counties;
    private final Acting acting;

    private OursCasework(ApplicationContext application, List<Officials> counties, Acting acting) {
        this.registration = application.getBean(Registration.class);
        this.cases = application.getBean(Cases.class);
        this.vault = application.getBean(Vault.class);
        this.clock = application.getBean(Clock.class);
        this.transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        this.counties = counties;
        this.acting = acting;
    }

    /** How an act is carried out. */
    @FunctionalInterface
    public interface Acting {
        /** Carries it out, with whatever else belongs to it. */
        CaseFile carryOut(Supplier<CaseFile> act, Actor actor);
    }

    private record Officials(
            Actor receiver, Actor verifier, UUID verifierBody, Actor respondent, UUID respondentBody) {}

    /** The people of a county of each league and city. */
    static OursCasework in(ApplicationContext application) {
        return in(application, (act, actor) -> act.get());
    }

    /** The same people, whose acts after the registration are carried out in another way. */
    public static OursCasework in(ApplicationContext application, Acting acting) {
        return new OursCasework(
                application,
                COUNTIES.stream().map(county -> of(county, application)).toList(),
                acting);
    }

    /** Registers a department of the county as respondent; the routing rules choose the others. */
    private static Officials of(String county, ApplicationContext application) {
        Organisations organisations = application.getBean(Organisations.class);
        LocalDate today = LocalDate.now(application.getBean(Clock.class));
        UUID government = organisations
                .directory()
                .governmentOf(county, today)
                .orElseThrow()
                .id();
        UUID respondent = organisations.register(new NewBody(
                "基准测试局",
                null,
                BodyKind.DEPARTMENT,
                Level.COUNTY,
                county,
                Lines.under(government),
                LocalDate.of(2010, 1, 1),
                false,
                "基准测试"));
        var routing = new Routing(organisations.directory());
        UUID receiver = body(routing.columnTransferrer(respondent, today));
        UUID verifier = body(routing.verifier(respondent, today));
        return new Officials(
                official("张承办", receiver),
                official("李核实", verifier),
                verifier,
                official("王整改", respondent),
                respondent);
    }

    private static UUID body(Route route) {
        return switch (route) {
            case Route.To to -> to.body().id();
            case Route.OutOfRegion out -> throw new BenchRefused(out.reason());
            case Route.OutOfScope out -> throw new BenchRefused(out.reason());
        };
    }

    private static Actor official(String name, UUID body) {
        return new Actor.Official(Keys.next(), name, Set.of(body), Set.of(Role.CASE_OFFICER, Role.DECIDER));
    }

    /** Registers a complaint and takes it to its end; gives the id of the case. */
    public UUID oneCase(long number) {
        var officials = counties.get((int) (number % counties.size()));
        CompleteDraft draft = complaint(number, officials.respondentBody());
        UUID id = draft.complaint().id();
        var complainant = new Actor.Complainant(id);
        LocalDate today = LocalDate.now(clock);
        transaction.executeWithoutResult(status -> registration.register(draft, Registration.Reception.column(today)));
        // Registration wrote version 1 with the act of submitting.
        CaseFile file = acting.carryOut(
                () -> cases.act(id, 1, Act.ACCEPT, new Decision.Nothing(), officials.receiver()), officials.receiver());
        file = act(
                file,
                Act.TRANSFER,
                new Decision.Referral(officials.verifierBody(), Milestone.TRANSFERRED.decision()),
                officials.receiver());
        file = act(file, Act.TAKE_UP, new Decision.Nothing(), officials.verifier());
        file = act(file, Act.FIND_TRUE, statement(Milestone.VERIFIED), officials.verifier());
        file = act(
                file,
                Act.ORDER_RECTIFICATION,
                new Decision.Order(Milestone.ORDERED.decision(), today.plusDays(DAYS_TO_RECTIFY)),
                officials.verifier());
        file = act(file, Act.REPORT_RECTIFIED, statement(Milestone.RECTIFIED), officials.respondent());
        file = act(file, Act.CERTIFY, statement(Milestone.CERTIFIED), officials.verifier());
        file = act(file, Act.ANSWER, new Decision.Statement(ANSWER), officials.verifier());
        act(
                file,
                Act.RATE,
                new Decision.Rating(true, Satisfaction.SATISFIED, Milestone.CLOSED.decision()),
                complainant);
        return id;
    }

    private CaseFile act(CaseFile file, Act act, Decision decision, Actor actor) {
        return acting.carryOut(() -> cases.act(file.id(), file.version(), act, decision, actor), actor);
    }

    private static Decision statement(Milestone milestone) {
        return new Decision.Statement(milestone.decision());
    }

    private CompleteDraft complaint(long number, UUID respondent) {
        LocalDate today = LocalDate.now(clock);
        var contract = new ContractTerms(
                ContractTerms.Basis.CONTRACT,
                "办公用房维修改造工程施工合同",
                "XC-" + number,
                Field.PROCUREMENT,
                today.minusYears(2),
                new Amount(new BigDecimal("3600000")),
                new Amount(new BigDecimal("2400000")));
        var matter = new Matter(
                BreachKind.ARREARS,
                new Amount(new BigDecimal("1200000")),
                today.minusMonths(6),
                Matter.Excuse.NO_FUNDS,
                "工程已按合同约定完工并验收合格，结算价款经双方确认，至今仍有一百二十万元没有支付，多次催要无果。",
                "请求支付拖欠的工程款及逾期利息。");
        var firm = new FirmProfile(
                FirmProfile.Kind.ENTERPRISE, FirmSize.SMALL, vault.fingerprint("firm", CREDIT_CODE + number));
        var complaint = new Complaint(
                Keys.next(),
                Channel.COLUMN,
                respondent,
                "政府采购·拖欠账款",
                contract,
                matter,
                firm,
                ProtectionWish.HIDE_FROM_RESPONDENT,
                clock.instant());
        var identity =
                new ComplainantIdentity("内蒙古某建设工程有限公司", CREDIT_CODE, "赵法人", "钱经办", "13800000000", null, "呼和浩特市新城区某街一号");
        return new CompleteDraft(complaint, identity);
    }
}
