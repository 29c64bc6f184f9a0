package org.xinyue.web.desk.dossier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.procedure.Parties;
import org.xinyue.casework.procedure.Party;
import org.xinyue.intake.Amount;
import org.xinyue.intake.Complaint;
import org.xinyue.intake.ProtectionWish;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.component.Fact;
import org.xinyue.web.desk.BodyNames;

/**
 * What of a complaint a viewer is shown. Nobody is shown who complains: that lies sealed. A respondent gets what it needs to put right, which is the
 * contract and what is owed; the complainant's own words could give the firm away, so it gets them only from one that does not hide.
 */
@Implements(Clause.B4_IDENTITY)
final class Claims {
    private Claims() {}

    /** True when what the complainant wrote or handed in may reach this viewer. */
    static boolean disclosed(CaseSight sight, ProtectionWish wish) {
        return !sight.asRespondent() || wish == ProtectionWish.NONE;
    }

    /** True when this viewer may open the complainant's files, which as a rule name the firm; who only watches need not. */
    static boolean filesOpen(CaseSight sight, ProtectionWish wish) {
        return switch (wish) {
            case NONE -> true;
            case HIDE_FROM_RESPONDENT -> !sight.asRespondent() && !sight.observing();
            case HIDE_EXCEPT_VERIFIER -> sight.verifies() && !sight.asRespondent();
        };
    }

    static Claim of(CaseSight sight, Complaint complaint, BodyNames names, String standing) {
        boolean disclosed = disclosed(sight, complaint.wish());
        return new Claim(
                parties(sight, complaint, names, standing),
                contract(sight, complaint, disclosed),
                disclosed ? complaint.matter().facts() : null,
                disclosed ? complaint.matter().request() : null,
                disclosed ? null : Shielding.account(complaint.wish()));
    }

    private static List<Fact> parties(CaseSight sight, Complaint complaint, BodyNames names, String standing) {
        var facts = new ArrayList<Fact>();
        var parties = sight.file().state().parties();
        var firm = complaint.firm();
        facts.add(Fact.masked(
                "投诉企业",
                Shielding.identity(sight, firm),
                sight.asRespondent()
                        ? null
                        : firm.kind().label() + "，" + firm.size().label()));
        var respondent = body("被投诉主体", parties, Party.RESPONDENT, names);
        facts.add(
                sight.asRespondent()
                        ? respondent
                        : new Fact(
                                respondent.key(),
                                respondent.value(),
                                respondent.note() == null ? standing : respondent.note() + "　" + standing,
                                null));
        if (!sight.asRespondent()) {
            facts.add(Fact.of("受理渠道", complaint.channel().label()));
            facts.add(Fact.of("身份保护", complaint.wish().label()));
            facts.add(body("受理单位", parties, Party.RECEIVER, names));
        }
        if (parties.verifier() != null) {
            facts.add(body("核实认定", parties, Party.VERIFIER, names));
        }
        if (parties.reviewer() != null) {
            facts.add(body("复核单位", parties, Party.REVIEWER, names));
        }
        return facts;
    }

    private static Fact body(String key, Parties parties, Party party, BodyNames names) {
        var id = parties.of(party);
        var place = id == null ? "" : names.place(id);
        return new Fact(key, names.of(id), place.isEmpty() ? null : place, null);
    }

    private static List<Fact> contract(CaseSight sight, Complaint complaint, boolean disclosed) {
        var terms = complaint.contract();
        var matter = complaint.matter();
        var facts = new ArrayList<Fact>();
        var called = sight.asRespondent() ? complaint.contractForRespondent() : complaint.contractForOfficials();
        var signed = terms.signedOn() + " 签订";
        facts.add(
                called.withheld()
                        ? Fact.masked(
                                terms.basis().label(), Shielding.contract(called.name(), complaint.wish()), signed)
                        : new Fact(
                                terms.basis().label(),
                                called.name(),
                                called.number() == null ? signed : called.number() + "　" + signed,
                                null));
        facts.add(Fact.of("领域", terms.field().label()));
        facts.add(new Fact("合同金额", yuan(terms.amount()), "已付 " + yuan(terms.paid()), null));
        facts.add(Fact.of("违约情形", matter.kind().label()));
        facts.add(Fact.of("拖欠金额", yuan(matter.overdue())));
        facts.add(Fact.of("约定履行日", matter.dueOn().toString()));
        if (disclosed && matter.excuse() != null) {
            facts.add(Fact.of("对方理由", matter.excuse().label()));
        }
        return facts;
    }

    private static String yuan(@Nullable Amount amount) {
        return amount == null ? "—" : amount.written() + " 元";
    }
}
