package org.xinyue.web.desk.repair;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseTime;
import org.xinyue.credit.CreditAccess;
import org.xinyue.credit.CreditEntry;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.repair.RepairPolicy;
import org.xinyue.repair.Requests;
import org.xinyue.web.component.Choices;
import org.xinyue.web.desk.credit.ActForm;
import org.xinyue.web.desk.credit.CreditLines;
import org.xinyue.web.desk.credit.EntryPart;

/** Repair and objection on the page of their entry: what was asked, and what the body can ask now. */
@Component
@Order(2)
@Implements(Clause.A11_REPAIR)
class RepairPart implements EntryPart {
    private final Requests requests;
    private final RepairPolicy policy;
    private final CreditAccess access;
    private final RequestWords words;
    private final CaseTime time;

    RepairPart(Requests requests, RepairPolicy policy, CreditAccess access, RequestWords words, CaseTime time) {
        this.requests = requests;
        this.policy = policy;
        this.access = access;
        this.words = words;
        this.time = time;
    }

    @Override
    public List<Listing> listings(CreditEntry entry, Actor.Official official) {
        var seen = requests.ofEntry(entry.id()).stream()
                .map(request -> new Requests.Seen(request, entry))
                .toList();
        return List.of(new Listing("修复和异议", "没有提出过修复申请或异议。", words.table(seen)));
    }

    @Override
    public List<ActForm> offers(CreditEntry entry, Actor.Official official) {
        boolean running = requests.ofEntry(entry.id()).stream()
                .anyMatch(request -> request.stage().isOpen());
        if (running || !entry.isActiveOn(time.today()) || !access.isOwn(entry, official)) {
            return List.of();
        }
        var path = CreditLines.href(entry);
        var earliest = policy.earliest(entry);
        var objection = ActForm.button(
                        "objection",
                        "异议申请",
                        "记录与事实不符、有错漏、侵犯商业秘密或超期公示的，可以提出异议；提出后即作标注",
                        path + "/objection",
                        entry.version())
                .asking("异议的事实和理由", "5 至 2000 字")
                .proving("证明材料", false);
        if (time.today().isBefore(earliest)) {
            return List.of(objection);
        }
        var commitment = List.of(Choices.Option.of("yes", "所提交的材料真实有效；今后诚信履约，如有不实愿意承担相应后果"));
        var repair = ActForm.button("repair", "信用修复申请", policy.words() + "；不收取任何费用", path + "/repair", entry.version())
                .asking("纠正和履约情况", "案件中已有的内容已经填入，请补充，5 至 2000 字")
                .written(words.known(entry))
                .choosingSeveral("信用承诺", commitment)
                .proving("履约证明材料", false);
        return List.of(repair, objection);
    }
}
