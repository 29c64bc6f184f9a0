package org.xinyue.web.desk.sanction;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.credit.CreditAccess;
import org.xinyue.credit.CreditEntry;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.sanction.OrderList;
import org.xinyue.sanction.Orders;
import org.xinyue.web.component.Choices;
import org.xinyue.web.desk.credit.ActForm;
import org.xinyue.web.desk.credit.CreditLines;
import org.xinyue.web.desk.credit.EntryPart;

/** Measures on the page of their entry: what runs, what has to be stopped, and what could be proposed. */
@Component
@Order(1)
@Implements(Clause.A8_SANCTIONS)
class SanctionPart implements EntryPart {
    private final OrderList list;
    private final Orders orders;
    private final CreditAccess access;
    private final OrderWords words;

    SanctionPart(OrderList list, Orders orders, CreditAccess access, OrderWords words) {
        this.list = list;
        this.orders = orders;
        this.access = access;
        this.words = words;
    }

    @Override
    public List<Listing> listings(CreditEntry entry, Actor.Official official) {
        return List.of(new Listing("惩戒措施", "没有据此采取的措施。", words.table(list.ofEntry(entry))));
    }

    @Override
    public List<ActForm> offers(CreditEntry entry, Actor.Official official) {
        if (!access.mayKeep(entry.subject().bodyId(), official)) {
            return List.of();
        }
        var options = orders.proposals(entry).stream()
                .map(proposal -> new Choices.Option(
                        proposal.measure().code(),
                        proposal.measure().name(),
                        "执行单位 " + proposal.executor().name() + "；依据 "
                                + proposal.measure().legalBasis()))
                .toList();
        return options.isEmpty()
                ? List.of()
                : List.of(ActForm.button(
                                "sanctions",
                                "提出惩戒措施",
                                "目录中适用于这条记录和这个单位的措施；提出后由本级牵头部门负责人决定",
                                CreditLines.href(entry) + "/sanctions",
                                entry.version())
                        .choosingSeveral("措施", options));
    }
}
