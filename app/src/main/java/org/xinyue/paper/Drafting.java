package org.xinyue.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.calendar.Calendars;
import org.xinyue.calendar.DueDate;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.procedure.Party;
import org.xinyue.casework.writing.WrittenAct;
import org.xinyue.intake.Amount;
import org.xinyue.intake.Complaint;
import org.xinyue.intake.Complaints;
import org.xinyue.organisation.Organisations;
import org.xinyue.paper.Letter.Fact;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Drafts the letters (拟稿). What a letter says comes from what was decided and from the contract; never from the vault, so that no letter can name the
 * complainant, and never from the complainant's own account, which could give the firm away to whoever holds the sheet.
 */
@Component
@Implements(Clause.B4_IDENTITY)
class Drafting {
    private final Complaints complaints;
    private final Organisations organisations;

    Drafting(Complaints complaints, Organisations organisations) {
        this.complaints = complaints;
        this.organisations = organisations;
    }

    /** The case as a letter needs it. */
    record Matter(PaperKind kind, WrittenAct act, Complaint complaint, String respondent) {
        String number() {
            return act.file().number();
        }

        /** The last day of the clock that the act starts, in words; "期限届满" when it starts none. */
        String by(DeadlineKind kind) {
            return act.started(kind).map(deadline -> written(deadline.due())).orElse("期限届满");
        }
    }

    Letter letter(PaperKind kind, WrittenAct act, String number, boolean preview) {
        var file = act.file();
        var matter = new Matter(
                kind,
                act,
                complaints.get(file.id()),
                nameOf(file.state().parties().respondent()));
        return new Letter(
                kind,
                nameOf(act.line().bodyId()),
                number,
                addressee(kind.reader(), act),
                LetterText.of(kind, matter),
                written(LocalDate.ofInstant(act.line().at(), Calendars.zone())),
                preview);
    }

    private String addressee(Party reader, WrittenAct act) {
        var body = act.file().state().parties().of(reader);
        return body == null ? "投诉企业（受理编号 " + act.file().number() + "）" : nameOf(body);
    }

    private String nameOf(@Nullable UUID body) {
        return body == null ? "" : organisations.directory().get(body).name();
    }

    /** What the complaint is about, as the reader of the paper may know it. */
    static Letter.Facts facts(Matter matter) {
        var complaint = matter.complaint();
        var terms = complaint.contract();
        var called = matter.kind().reader() == Party.RESPONDENT
                ? complaint.contractForRespondent()
                : complaint.contractForOfficials();
        var breach = complaint.matter();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("投诉编号", matter.number()));
        facts.add(new Fact("被投诉主体", matter.respondent()));
        facts.add(new Fact(
                terms.basis().label(),
                called.name() + (called.number() == null ? "" : "（" + called.number() + "）") + "，"
                        + written(terms.signedOn()) + "签订"));
        facts.add(new Fact("违约情形", breach.kind().label()));
        add(facts, "合同金额", terms.amount());
        add(facts, "拖欠金额", breach.overdue());
        facts.add(new Fact("约定履行日", written(breach.dueOn())));
        return new Letter.Facts(facts);
    }

    private static void add(List<Fact> facts, String key, @Nullable Amount amount) {
        if (amount != null) {
            facts.add(new Fact(key, amount.written() + " 元"));
        }
    }

    /** 2026年3月2日. */
    static String written(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String written(DueDate due) {
        return written(due.date()) + (due.provisional() ? "（暂定，放假通知发布后可能调整）" : "");
    }
}
