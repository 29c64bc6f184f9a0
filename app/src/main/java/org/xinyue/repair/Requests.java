package org.xinyue.repair;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.audit.AuditTrail;
import org.xinyue.casework.CaseTime;
import org.xinyue.credit.CreditAccess;
import org.xinyue.credit.CreditEntry;
import org.xinyue.credit.Entries;
import org.xinyue.credit.EntryUnknown;
import org.xinyue.credit.Operation;
import org.xinyue.database.Keys;
import org.xinyue.document.Documents;
import org.xinyue.document.Proof;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.repair.store.RequestRows;

/**
 * Requests of bodies about their own entries (修复与异议): asked by the body, looked into by the body that confirmed, decided by the lead body of the same level.
 * What a decision ends, ends in its own transaction: publicity, sharing and measures follow from the entry.
 */
@Service
@Implements(Clause.A11_REPAIR)
public class Requests {
    private static final int LEAST = 5;
    private static final int MOST = 2000;

    private final RequestRows rows;
    private final Entries entries;
    private final CreditAccess access;
    private final Means setting;
    private final CaseTime time;

    Requests(RequestRows rows, Entries entries, CreditAccess access, Means setting, CaseTime time) {
        this.rows = rows;
        this.entries = entries;
        this.access = access;
        this.setting = setting;
        this.time = time;
    }

    /** What a request is measured by, and what is written with it. */
    @Component
    record Means(RepairPolicy policy, RequestNews news, Documents documents, AuditTrail audit) {}

    /**
     * What a body hands in.
     *
     * @param account what was done since, or what is wrong with the entry
     * @param committed true when the body commits itself (信用承诺); not asked for with an objection
     * @param proof of performance, or of the fault
     */
    public record Application(RequestKind kind, int seen, String account, boolean committed, Proof proof) {}

    /** A request with the entry it is about. */
    public record Seen(Request request, CreditEntry entry) {}

    /**
     * Asks for a repair, or objects; an entry that is objected to is marked at once.
     *
     * @throws EntryUnknown for whoever does not act for the body whose entry it is
     * @throws RequestRefused when it cannot be asked now
     */
    @Transactional
    public UUID apply(UUID entryId, Application application, Actor.Official by) {
        var entry = entries.get(entryId);
        if (!access.isOwn(entry, by)) {
            throw new EntryUnknown();
        }
        rows.lock(entryId);
        refuse(entry, application);
        var id = Keys.next();
        var account = words(
                application.account(), "请写明" + (application.kind() == RequestKind.REPAIR ? "纠正和履约情况" : "信息有什么错误"));
        rows.insert(id, time.today().getYear(), application.kind(), entryId, entry.version());
        rows.insert(id, new Request.Step(1, RequestAct.APPLY, time.now(), by.name(), account), by.personId());
        setting.documents()
                .store(id, application.proof().name(), application.proof().content(), "APPLICANT");
        if (application.kind() == RequestKind.OBJECTION) {
            entries.mark(new Entries.Change(entryId, entry.version(), "提出异议", by.name()), true);
        }
        var request = get(id);
        setting.news().told(request, entry);
        setting.audit().record(by, RequestAct.APPLY.label(application.kind()), request.number(), "");
        return id;
    }

    private void refuse(CreditEntry entry, Application application) {
        var today = time.today();
        if (!entry.isActiveOn(today)) {
            throw new RequestRefused("这条信用记录" + entry.statusOn(today) + "，不用再申请");
        }
        if (entry.version() != application.seen()) {
            throw new RequestRefused("打开页面之后这条信用记录又有变动，请刷新页面，看过以后再申请");
        }
        var open = rows.ofEntries(Set.of(entry.id())).stream()
                .filter(request -> request.stage().isOpen())
                .findFirst();
        if (open.isPresent()) {
            throw new RequestRefused("这条信用记录的申请 " + open.get().number() + " 正在办理，办结后才能再申请");
        }
        if (application.proof().isMissing()) {
            throw new RequestRefused("请上传证明材料，例如付款回单");
        }
        if (application.kind() == RequestKind.REPAIR) {
            refuseEarly(entry);
            if (!application.committed()) {
                throw new RequestRefused("请作出信用承诺：材料真实，愿意承担不实的后果");
            }
        }
    }

    private void refuseEarly(CreditEntry entry) {
        var earliest = setting.policy().earliest(entry);
        if (time.today().isBefore(earliest)) {
            throw new RequestRefused("这条信用记录的最短公示期到 " + earliest.minusDays(1) + " 为止，请自 " + earliest + " 起申请修复");
        }
    }

    /**
     * A request with its entry.
     *
     * @throws RequestUnknown for whoever may not see it
     */
    public Seen get(UUID requestId, Actor.Official by) {
        var request = get(requestId);
        var entry = entries.get(request.entryId());
        if (!access.mayRead(entry, by)) {
            throw new RequestUnknown();
        }
        return new Seen(request, entry);
    }

    private Request get(UUID requestId) {
        return rows.find(Set.of(requestId)).stream().findFirst().orElseThrow(RequestUnknown::new);
    }

    /** Requests about this entry, the oldest first. */
    public List<Request> ofEntry(UUID entryId) {
        return rows.ofEntries(Set.of(entryId));
    }

    /** What this official can do with the request now. */
    public List<RequestAct> open(Seen seen, Actor.Official by) {
        return List.of(RequestAct.values()).stream()
                .filter(act -> seen.request().stage().allows(act) && may(act, seen.entry(), by))
                .toList();
    }

    private boolean may(RequestAct act, CreditEntry entry, Actor.Official by) {
        return switch (act) {
            case APPLY -> false;
            case CONFIRM, DENY ->
                !access.isOwn(entry, by)
                        && by.holds(
                                access.current(entry.basis().confirmingBody()).id(), Role.DECIDER);
            case GRANT, REFUSE -> access.mayDecide(entry.subject().bodyId(), by);
            case WITHDRAW -> access.isOwn(entry, by);
        };
    }

    /** What is done with a request; {@code seen} is the version the person saw. */
    public record Deed(RequestAct act, int seen, String text) {}

    /**
     * Does an act with a request. To grant it ends the entry, and with it everything that rests on it, in the same transaction.
     *
     * @throws RequestUnknown for whoever may not
     * @throws RequestRefused when it cannot be done now
     */
    @Transactional
    public void act(UUID requestId, Deed deed, Actor.Official by) {
        var seen = get(requestId, by);
        if (!may(deed.act(), seen.entry(), by)) {
            throw new RequestUnknown();
        }
        rows.lock(seen.entry().id());
        var request = get(requestId);
        var entry = entries.get(request.entryId());
        if (request.version() != deed.seen()) {
            throw moved();
        }
        if (!request.stage().allows(deed.act())) {
            throw new RequestRefused("这件申请现在是“" + request.stage().label() + "”，不能再办理“"
                    + deed.act().label(request.kind()) + "”");
        }
        if (deed.act() == RequestAct.GRANT) {
            refuseChanged(request);
        }
        var text = words(deed.text(), "请写明“" + deed.act().label(request.kind()) + "”的理由和依据");
        var step = new Request.Step(deed.seen() + 1, deed.act(), time.now(), by.name(), text);
        if (!rows.insert(requestId, step, by.personId())) {
            throw moved();
        }
        var change = new Entries.Change(entry.id(), entry.version(), request.number() + "：" + text, by.name());
        follow(request, deed.act(), entry, change);
        setting.news().told(get(requestId), entries.get(request.entryId()));
        setting.audit().record(by, deed.act().label(request.kind()), request.number(), text);
    }

    /** What was asked is about what the entry said then; another class or basis is another question. */
    private void refuseChanged(Request request) {
        boolean changed = entries.versions(request.entryId()).stream()
                .filter(version -> version.version() > request.seenVersion())
                .map(version -> version.stamp().operation())
                .anyMatch(operation -> operation == Operation.CHANGED || operation == Operation.REVOKED);
        if (changed) {
            throw new RequestRefused("提出申请以后这条信用记录的内容已经变动，请作“不同意”，由单位按现在的内容重新提出");
        }
    }

    private void follow(Request request, RequestAct act, CreditEntry entry, Entries.Change change) {
        boolean repair = request.kind() == RequestKind.REPAIR;
        if (act == RequestAct.GRANT && repair) {
            refuseEarly(entry);
            entries.repair(change);
        } else if (act == RequestAct.GRANT) {
            entries.revoke(change);
        } else if (!repair && (act == RequestAct.REFUSE || act == RequestAct.WITHDRAW) && entry.objected()) {
            entries.mark(change, false);
        }
    }

    private static String words(String typed, String ask) {
        var words = typed.strip();
        int length = words.codePointCount(0, words.length());
        if (length < LEAST || length > MOST) {
            throw new RequestRefused(ask + "，" + LEAST + " 至 " + MOST + " 字");
        }
        return words;
    }

    private static RequestRefused moved() {
        return new RequestRefused("打开页面之后这件申请又有办理，请刷新页面，看过以后再办");
    }
}
