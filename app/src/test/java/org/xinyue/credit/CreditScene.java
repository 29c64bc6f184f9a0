package org.xinyue.credit;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.xinyue.access.Actor;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.Ground;
import org.xinyue.casework.procedure.Act;
import org.xinyue.document.Proof;
import org.xinyue.organisation.Organisations;
import org.xinyue.scenario.World;

/** A corner of the region whose housing bureau breaks its word; states are reached by real acts only. */
public final class CreditScene implements AutoCloseable {
    public final World world;
    public final UUID districtLead;

    public CreditScene(String day) {
        world = new World(day);
        districtLead = world.get(Organisations.class)
                .directory()
                .creditLeadAt("150102", world.clock.today())
                .orElseThrow()
                .id();
    }

    public Actor.Official lead() {
        return World.decider("苏和", districtLead);
    }

    /** A complaint against the district's housing bureau up to its confirmation, and the entry it makes. */
    public CreditEntry confirmed(Ground ground) {
        var caseId = confirm(world.lodge().caseId(), ground);
        return entries().get(BreachBooking.entryOf(caseId));
    }

    private UUID confirm(UUID caseId, Ground ground) {
        world.rectifying(caseId);
        if (ground == Ground.OVERDUE) {
            world.clock.advanceDays(31);
        }
        var confirmation = new Decision.Confirmation(ground, "青城恒远的工程款 125 万元，逾期至今没有支付，也没有正当理由");
        world.act(caseId, Act.NOTICE_CONFIRMATION, confirmation, world.verifier());
        world.says(caseId, Act.MAKE_STATEMENT, world.respondent());
        world.act(caseId, Act.CONFIRM_BREACH, confirmation, world.verifier());
        world.get(BreachBooking.class).run();
        return caseId;
    }

    public Entries entries() {
        return world.get(Entries.class);
    }

    /** Arrears of a body, booked by its lead body today. */
    public CreditEntry arrears(UUID body, Severity severity) {
        return world.get(Bookings.class).book(typed(body, severity), proof(), lead());
    }

    public Bookings.Typed typed(UUID body, Severity severity) {
        return new Bookings.Typed(
                body,
                EntryKind.ARREARS,
                severity,
                "拖欠工程款",
                "经核实拖欠属实，逾期未付",
                "责令改正通知书（新城改〔2026〕3号）",
                "新城区工业和信息化局",
                today());
    }

    public LocalDate today() {
        return world.clock.today();
    }

    public static Proof proof() {
        var pdf = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n";
        return new Proof("通知书.pdf", new ByteArrayInputStream(pdf.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public void close() {
        world.close();
    }
}
