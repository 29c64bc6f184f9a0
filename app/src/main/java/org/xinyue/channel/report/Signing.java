package org.xinyue.channel.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.access.Actor;
import org.xinyue.audit.AuditTrail;
import org.xinyue.casework.CaseTime;
import org.xinyue.channel.ChannelClient;
import org.xinyue.channel.Door;
import org.xinyue.database.Keys;
import org.xinyue.notice.Notices;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Signing of notices (签收): by a person on a page, by a system, or with the sheet that is taken away. Any of them will do for any notice of the body, so that
 * no broken system keeps an alarm alive; the first one stands. A receipt settles what was said because it was missing.
 */
@Service
@Implements({Clause.A3_REPORT_BACK, Clause.B4_IDENTITY})
public class Signing {
    /** Most rows of a sheet; what is left comes with the next. */
    public static final int SHEET = 5000;

    private static final int TAIL = 6;

    private final ReportRows rows;
    private final ReportList list;
    private final Reports reports;
    private final CaseTime time;
    private final Told told;

    Signing(ReportRows rows, ReportList list, Reports reports, CaseTime time, Told told) {
        this.rows = rows;
        this.list = list;
        this.reports = reports;
        this.time = time;
        this.told = told;
    }

    /** Where a receipt leaves its traces. */
    @org.springframework.stereotype.Component
    record Told(Notices notices, AuditTrail audit) {}

    /**
     * Signs for notices of the official's bodies, on a page.
     *
     * @return how many were signed for now; those that had a receipt keep it
     * @throws ReportUnknown when one of them went to none of these bodies; then nothing is signed for
     */
    @Transactional
    public int sign(Collection<UUID> ids, Collection<UUID> bodies, Actor.Official by) {
        var found = list.find(ids, reports.withPredecessors(bodies));
        if (found.isEmpty()
                || found.size() < List.copyOf(ids).stream().distinct().count()) {
            throw new ReportUnknown();
        }
        var signed = rows.sign(ids, new Receipt(Receipt.How.PERSON, time.now(), signature(by), null));
        found.stream()
                .filter(report -> signed.contains(report.id()))
                .forEach(report -> told.audit().record(by, "签收回告", report.number(), ""));
        return settled(signed);
    }

    /** What a system is answered: the receipt that stands, and whether it stood before. */
    public record Acknowledged(String number, Receipt receipt, boolean repeated) {}

    /**
     * Signs for a notice of the system's door.
     *
     * @throws ReportUnknown when there is none under this number at this door
     */
    @Transactional
    public Acknowledged acknowledge(ChannelClient client, String number) {
        var report = at(client, number);
        var receipt = new Receipt(Receipt.How.SYSTEM, time.now(), client.name(), null);
        boolean now = settled(rows.sign(List.of(report.id()), receipt)) == 1;
        var standing = now ? receipt : Objects.requireNonNull(at(client, number).receipt());
        return new Acknowledged(number, standing, !now);
    }

    private Report at(ChannelClient client, String number) {
        return list.find(number)
                .filter(report -> isOf(client.door(), report.to().door()))
                .orElseThrow(ReportUnknown::new);
    }

    private boolean isOf(Door door, Door told) {
        return told.channel() == door.channel()
                && reports.withPredecessors(List.of(door.bodyId())).contains(told.bodyId());
    }

    /**
     * Signs for everything that waits to be taken away with a sheet, at most {@value #SHEET} rows.
     *
     * @return under which key the sheet can be written, again and again; empty when nothing waits
     */
    @Transactional
    public Optional<UUID> takeSheet(Collection<UUID> bodies, Actor.Official by) {
        var batch = Keys.next();
        var receipt = new Receipt(Receipt.How.SHEET, time.now(), signature(by), batch);
        var signed = rows.signSheet(reports.withPredecessors(bodies), SHEET, receipt);
        if (settled(signed) == 0) {
            return Optional.empty();
        }
        told.audit().record(by, "签收回告", batch.toString(), "回告表 " + signed.size() + " 行");
        return Optional.of(batch);
    }

    /**
     * Writes a sheet that was taken away, as far as it concerns these bodies; the stream stays open.
     *
     * @throws ReportUnknown when no row of it does; nothing is written then
     */
    public void writeSheet(UUID batch, Collection<UUID> bodies, OutputStream out) throws IOException {
        var rowsOfSheet = reports.batch(batch, bodies);
        if (rowsOfSheet.isEmpty()) {
            throw new ReportUnknown();
        }
        ReportSheet.write(rowsOfSheet, out);
    }

    private int settled(List<UUID> signed) {
        if (!signed.isEmpty()) {
            told.notices().settle(Alarm.causes(signed));
        }
        return signed.size();
    }

    /** As registers that keep names only tell two people of one name apart. */
    private static String signature(Actor.Official by) {
        var id = by.personId().toString();
        return by.name() + "·" + id.substring(id.length() - TAIL);
    }
}
