package org.xinyue.credit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.access.Actor;
import org.xinyue.audit.AuditTrail;
import org.xinyue.casework.CaseTime;
import org.xinyue.database.Keys;
import org.xinyue.document.Documents;
import org.xinyue.document.Proof;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** What lead bodies put into files by hand (人工入档): arrears and judgment-defaulters, another class, a withdrawal. Each needs a document. */
@Service
@Implements(Clause.A6_RECORD)
public class Bookings {
    private static final int LEAST = 5;
    private static final int MOST = 1000;

    private final Entries entries;
    private final CreditAccess access;
    private final CreditNews news;
    private final Keeping record;
    private final CaseTime time;

    Bookings(Entries entries, CreditAccess access, CreditNews news, Keeping record, CaseTime time) {
        this.entries = entries;
        this.access = access;
        this.news = news;
        this.record = record;
        this.time = time;
    }

    /** What a booking by hand writes besides the entry: the document that proves it, and who did it. */
    @Component
    record Keeping(Documents documents, AuditTrail audit, Organisations organisations) {}

    /**
     * What was typed.
     *
     * @param body null when none was chosen
     * @param ground what kind of arrears or which court's decision, fit for everybody's eyes
     * @param document title and number
     * @param confirmedBy who confirmed it, e.g. a court
     * @param confirmedOn null when no date could be read
     */
    public record Typed(
            @Nullable UUID body,
            EntryKind kind,
            Severity severity,
            String ground,
            String facts,
            String document,
            String confirmedBy,
            @Nullable LocalDate confirmedOn) {}

    /**
     * Books arrears or a judgment-defaulter.
     *
     * @param proof a copy of the document
     * @throws EntryRefused with the sentence for the person
     * @throws EntryUnknown when the body is none of this official's
     */
    @Transactional
    public CreditEntry book(Typed typed, Proof proof, Actor.Official by) {
        if (typed.kind() == EntryKind.BREACH) {
            throw new EntryRefused("违约失信由案件认定自动入档，不能人工登记；请在案件中作出认定");
        }
        var subject = subject(typed.body(), by);
        var confirmedOn = past(typed.confirmedOn());
        var item = CreditCatalogue.on(typed.kind(), confirmedOn)
                .orElseThrow(
                        () -> new EntryRefused("文书日期当日目录中没有“" + typed.kind().label() + "”事项，不能入档；请核对文书日期"));
        if (proof.isMissing()) {
            throw new EntryRefused("请上传依据文书的扫描件；没有证据的，不能记入信用档案");
        }
        var id = Keys.next();
        var booking = new Entries.Booking(
                CreditEntry.Subject.of(subject),
                new CreditEntry.Finding(
                        typed.kind(),
                        item.code(),
                        typed.severity(),
                        words(typed.ground(), "请写明事由"),
                        words(typed.facts(), "请写明事实")),
                new CreditEntry.Basis(
                        typed.document().strip(),
                        access.leadOf(subject.id()).id(),
                        words(typed.confirmedBy(), "请写明作出文书的单位"),
                        confirmedOn,
                        null));
        var entry = entries.book(id, booking, by.name());
        record.documents().store(id, proof.name(), proof.content(), "CREDIT_LEAD");
        news.booked(entry);
        record.audit().record(by, "登记信用记录", subject.name(), typed.kind().label() + "，" + typed.document());
        return entry;
    }

    private Body subject(@Nullable UUID body, Actor.Official by) {
        if (body == null) {
            throw new EntryRefused("请查找并选择单位");
        }
        var found = record.organisations().directory().find(body).orElseThrow(EntryUnknown::new);
        var current = access.current(found.id());
        if (!current.kind().inScope()) {
            throw new EntryRefused(current.name() + "不是机关或事业单位，不能记入政务信用档案；企业的信用信息由信用平台归集");
        }
        if (!current.validOn(time.today())) {
            throw new EntryRefused(current.name() + "已经撤销且没有承继单位，不能入档；请先在机构管理中登记承继单位");
        }
        if (!access.mayKeep(current.id(), by)) {
            throw new EntryUnknown();
        }
        return current;
    }

    private LocalDate past(@Nullable LocalDate day) {
        if (day == null) {
            throw new EntryRefused("请填写文书日期");
        }
        if (day.isAfter(time.today())) {
            throw new EntryRefused("文书日期不能晚于今天，请核对");
        }
        return day;
    }

    /**
     * Puts an entry into another class (调整失信程度); the time it stands is counted anew from its document.
     *
     * @throws EntryRefused when it stands no longer, is in this class, or has moved on
     * @throws EntryUnknown for whoever does not decide about the file
     */
    @Transactional
    public CreditEntry reclassify(UUID entryId, int seen, Severity severity, String reason, Actor.Official by) {
        var entry = decidable(entryId, by);
        if (!entry.isActiveOn(time.today())) {
            throw new EntryRefused("这条信用记录" + entry.statusOn(time.today()) + "，不能再调整失信程度");
        }
        if (entry.finding().severity() == severity) {
            throw new EntryRefused("这条信用记录已经是“" + severity.label() + "”，请选择另一种程度");
        }
        var old = entry.finding();
        var finding = new CreditEntry.Finding(old.kind(), old.item(), severity, old.ground(), old.facts());
        var change = new Entries.Change(entryId, seen, words(reason, "请写明调整的理由"), by.name());
        var after = entries.correct(change, finding, entry.basis());
        record.audit()
                .record(by, "调整失信程度", entry.subject().name(), old.severity().label() + "改为" + severity.label());
        return after;
    }

    /** Takes an entry back (撤销记录), because its document does not stand; refuses as {@link #reclassify}. */
    @Transactional
    public CreditEntry revoke(UUID entryId, int seen, String reason, Actor.Official by) {
        var entry = decidable(entryId, by);
        var after = entries.revoke(new Entries.Change(entryId, seen, words(reason, "请写明撤销的理由和依据"), by.name()));
        news.revoked(after);
        record.audit().record(by, "撤销信用记录", entry.subject().name(), reason.strip());
        return after;
    }

    private CreditEntry decidable(UUID entryId, Actor.Official by) {
        var entry = entries.get(entryId);
        if (!access.mayDecide(entry.subject().bodyId(), by)) {
            throw new EntryUnknown();
        }
        return entry;
    }

    static String words(String typed, String ask) {
        var words = typed.strip();
        int length = words.codePointCount(0, words.length());
        if (length < LEAST || length > MOST) {
            throw new EntryRefused(ask + "，" + LEAST + " 至 " + MOST + " 字");
        }
        return words;
    }
}
