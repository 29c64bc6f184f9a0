package org.xinyue.credit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.access.Actor;
import org.xinyue.audit.AuditTrail;
import org.xinyue.casework.CaseTime;
import org.xinyue.credit.store.CourtNoticeRows;
import org.xinyue.database.Keys;
import org.xinyue.notice.Notice;
import org.xinyue.notice.Notices;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.CreditCode;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * What courts hand over (法院失信被执行人信息): whom they are about to list, whom they have listed, and whom they took off again. A file is taken as a whole or not
 * at all; what was handed over before does no harm.
 */
@Service
@Implements(Clause.A6_RECORD)
public class CourtFile {
    /** How many working days ahead a court tells that it is about to list a public body. */
    public static final int AHEAD = 5;

    private final Entries entries;
    private final CreditAccess access;
    private final Telling telling;
    private final Organisations organisations;
    private final CaseTime time;

    CourtFile(Entries entries, CreditAccess access, Telling telling, Organisations organisations, CaseTime time) {
        this.entries = entries;
        this.access = access;
        this.telling = telling;
        this.organisations = organisations;
        this.time = time;
    }

    /** What is written besides entries. */
    @Component
    record Telling(CourtNoticeRows rows, Notices notices, CreditNews news, AuditTrail audit) {}

    /** What became of a file. */
    public record Taken(int announced, int listed, int takenOff, int repeated) {
        /** In a sentence. */
        public String sentence() {
            return "预告 " + announced + " 条，列入 " + listed + " 条，移出 " + takenOff + " 条"
                    + (repeated == 0 ? "" : "，此前已经收到的 " + repeated + " 条没有重复处理");
        }
    }

    /** The heading of the file, for a template. */
    public static String template() {
        return String.join(",", CourtRow.HEADING) + "\r\n"
                + "预告,新城区住房和城乡建设局,,新城区人民法院,（2026）内0102执1号,2026-12-31,有履行能力而拒不履行\r\n";
    }

    /** What courts announced against these bodies and have not carried out yet, the nearest day first. */
    public List<CourtNotice> announced(Collection<UUID> bodies) {
        return telling.rows().open(bodies);
    }

    /**
     * Takes a file.
     *
     * @param csv text with the columns of {@link #template}
     * @throws EntryRefused with the lines to correct; nothing was taken
     */
    @Transactional
    public Taken take(String csv, Actor.Official by) {
        var rows = CourtRow.read(csv);
        var faults = new ArrayList<String>();
        var bodies = rows.stream().map(row -> body(row, by, faults)).toList();
        if (!faults.isEmpty()) {
            throw new EntryRefused(String.join("；", faults.subList(0, Math.min(10, faults.size()))));
        }
        var done = new EnumMap<CourtRow.Step, Integer>(CourtRow.Step.class);
        int repeated = 0;
        for (int at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            if (take(row, bodies.get(at).orElseThrow(), by)) {
                done.merge(row.step(), 1, Integer::sum);
            } else {
                repeated++;
            }
        }
        telling.audit().record(by, "导入法院信息", "失信被执行人", rows.size() + " 行");
        return new Taken(
                done.getOrDefault(CourtRow.Step.ANNOUNCED, 0),
                done.getOrDefault(CourtRow.Step.LISTED, 0),
                done.getOrDefault(CourtRow.Step.TAKEN_OFF, 0),
                repeated);
    }

    private Optional<Body> body(CourtRow row, Actor.Official by, List<String> faults) {
        var found = find(row);
        if (found.isEmpty()) {
            faults.add("第 " + row.line() + " 行：没有登记“" + row.body() + "”，或不止一个单位叫这个名称，请填写统一社会信用代码");
            return found;
        }
        var current = access.current(found.get().id());
        if (!current.kind().inScope()) {
            faults.add("第 " + row.line() + " 行：" + current.name() + "不是机关或事业单位，不由本平台记录");
        } else if (!access.mayKeep(current.id(), by)) {
            faults.add("第 " + row.line() + " 行：" + current.name() + "不在您单位负责的范围，请交由其所在地牵头部门导入");
        }
        refuse(row, current, by, faults);
        return Optional.of(current);
    }

    /** What is done today was done today at the latest, and to take off ends an entry, which is for whoever decides about the file. */
    private void refuse(CourtRow row, Body body, Actor.Official by, List<String> faults) {
        var step = row.step();
        if (step != CourtRow.Step.ANNOUNCED && row.on().isAfter(time.today())) {
            faults.add("第 " + row.line() + " 行：" + (step == CourtRow.Step.LISTED ? "列入" : "移出") + "日期不能晚于今天"
                    + (step == CourtRow.Step.LISTED ? "；拟列入的请填“预告”" : "，请在移出之后导入"));
        }
        if (step == CourtRow.Step.TAKEN_OFF && !access.mayDecide(body.id(), by)) {
            faults.add("第 " + row.line() + " 行：移出会结束" + body.name() + "的信用记录，请由其同级牵头部门的审批负责人导入");
        }
    }

    private Optional<Body> find(CourtRow row) {
        var directory = organisations.directory();
        var answering = CreditCode.check(row.code()) instanceof CreditCode.Check.Valid valid
                ? directory.answeringFor(valid.code(), time.today())
                : directory.answeringFor(row.body(), time.today());
        return answering.size() == 1 ? Optional.of(answering.getFirst()) : Optional.empty();
    }

    private boolean take(CourtRow row, Body body, Actor.Official by) {
        return switch (row.step()) {
            case ANNOUNCED -> announce(row, body, by);
            case LISTED -> list(row, body, by);
            case TAKEN_OFF -> takeOff(row, body, by);
        };
    }

    private boolean announce(CourtRow row, Body body, Actor.Official by) {
        boolean inTime = time.calendar().workdaysBetween(time.today(), row.on()) >= AHEAD;
        var notice = new CourtNotice(
                Keys.next(),
                body.id(),
                row.court(),
                row.caseNumber(),
                row.facts(),
                row.on(),
                inTime,
                new CourtNotice.Received(by.name(), time.now()),
                null);
        if (!telling.rows().insert(notice)) {
            return false;
        }
        var sentence =
                row.court() + "拟于 " + row.on() + " 将" + body.name() + "列为失信被执行人（" + row.caseNumber() + "），请在此前履行";
        var cause = "credit/court/" + notice.id() + "/";
        telling.notices().send(cause + "body", body.id(), null, Notice.Tone.REMINDER, sentence);
        above(body)
                .ifPresent(
                        above -> telling.notices().send(cause + "above", above, null, Notice.Tone.REMINDER, sentence));
        return true;
    }

    private static Optional<UUID> above(Body body) {
        var lines = body.lines();
        return Optional.ofNullable(lines.competentId() == null ? lines.superiorId() : lines.competentId());
    }

    private boolean list(CourtRow row, Body body, Actor.Official by) {
        var id = entryOf(row, body);
        telling.rows().end(body.id(), row.court(), row.caseNumber(), "已列入", time.now());
        if (entries.find(id).isPresent()) {
            return false;
        }
        var item = CreditCatalogue.on(EntryKind.JUDGMENT_DEFAULTER, row.on())
                .orElseThrow(() -> new EntryRefused("第 " + row.line() + " 行：" + row.on() + " 目录中没有失信被执行人事项"));
        var booking = new Entries.Booking(
                CreditEntry.Subject.of(body),
                new CreditEntry.Finding(
                        EntryKind.JUDGMENT_DEFAULTER, item.code(), Severity.SERIOUS, "被列为失信被执行人", row.facts()),
                new CreditEntry.Basis(
                        row.court() + row.caseNumber() + "失信决定书",
                        access.leadOf(body.id()).id(),
                        row.court(),
                        row.on(),
                        null));
        telling.news().booked(entries.book(id, booking, by.name()));
        return true;
    }

    private boolean takeOff(CourtRow row, Body body, Actor.Official by) {
        telling.rows().end(body.id(), row.court(), row.caseNumber(), "法院不再列入", time.now());
        var entry = entries.find(entryOf(row, body)).filter(found -> found.isActiveOn(time.today()));
        entry.ifPresent(found -> entries.repair(new Entries.Change(
                found.id(), found.version(), row.court() + "自 " + row.on() + " 起移出名单：" + row.facts(), by.name())));
        return entry.isPresent();
    }

    /** One entry of a court's case and a body, however often the file comes. */
    private static UUID entryOf(CourtRow row, Body body) {
        var key = "xinyue/credit/court/" + row.court() + "/" + row.caseNumber() + "/" + body.id();
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
