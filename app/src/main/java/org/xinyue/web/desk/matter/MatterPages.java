package org.xinyue.web.desk.matter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.CaseTime;
import org.xinyue.casework.Cases;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.intake.Channel;
import org.xinyue.matter.Carrying;
import org.xinyue.matter.MatterLink;
import org.xinyue.matter.Matters;
import org.xinyue.matter.Suggestion;
import org.xinyue.organisation.Organisations;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Notice;
import org.xinyue.web.component.Tone;
import org.xinyue.web.desk.BodyNames;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.desk.dossier.CaseSight;
import org.xinyue.web.desk.matter.MatterPage.Carry;
import org.xinyue.web.desk.matter.MatterPage.Line;
import org.xinyue.web.shell.Form;

/** Puts a matter into words, for one viewer. */
@Component
class MatterPages {
    private final Matters matters;
    private final Carrying carrying;
    private final Cases cases;
    private final Organisations organisations;
    private final CaseTime time;

    MatterPages(Matters matters, Carrying carrying, Cases cases, Organisations organisations, CaseTime time) {
        this.matters = matters;
        this.carrying = carrying;
        this.cases = cases;
        this.organisations = organisations;
        this.time = time;
    }

    /** @param carry number of the history line that may be carried over, 0 for none */
    MatterPage page(CaseSight sight, Form form, int carry) {
        var file = sight.file();
        var official = sight.official();
        var members = matters.seenBy(file, official);
        var suggestions = matters.suggestions(file, official);
        return new MatterPage(
                (form.refused() ? "错误：" : "") + "同一事项",
                new MatterPage.Subject(
                        "/office/cases/" + file.id(),
                        file.number(),
                        file.title(),
                        Wording.tag(file.state().stage())),
                form.errors(),
                rule(file, members, suggestions),
                members.stream().map(other -> line(other, official)).toList(),
                form.choices(
                        "other",
                        "选择要关联的投诉",
                        suggestions.stream().map(this::option).toList()),
                past(file, official),
                new MatterPage.Why(
                        form.field("why", "为什么是同一事项").hint("例如：同一份合同的同一笔欠款，企业先后打了热线、又在专栏提交。5～500 字"),
                        form.field("whyNot", "为什么不是同一事项").hint("例如：两份合同，各自结算。5～500 字")),
                carry(file, carry, official));
    }

    private @Nullable Carry carry(CaseFile file, int version, Actor.Official official) {
        var candidates = carrying.candidates(file, version, official);
        if (candidates.isEmpty()) {
            return null;
        }
        return new Carry(
                version,
                candidates.getFirst().line().act().label(),
                candidates.stream()
                        .map(one -> new Carry.Candidate(
                                line(one.file(), official), one.file().version()))
                        .toList());
    }

    private Choices.Option option(Suggestion suggestion) {
        var file = suggestion.file();
        var likeness = suggestion.likeness();
        return new Choices.Option(
                file.id().toString(),
                file.number() + "　" + file.title(),
                file.state().stage().label() + "　" + door(file) + "　相似程度 " + likeness.score() + "："
                        + String.join("，", likeness.reasons()));
    }

    private Line line(CaseFile file, Actor.Official official) {
        boolean party = !cases.partiesOf(file, official).isEmpty();
        var duty = file.duty();
        return new Line(
                file.id().toString(),
                party ? "/office/cases/" + file.id() : null,
                file.number(),
                file.title(),
                Wording.tag(file.state().stage()),
                door(file),
                duty == null
                        ? ""
                        : duty.kind().label() + "，" + Wording.day(duty.due().date(), time.today()) + " 到期");
    }

    private String door(CaseFile file) {
        var names = new BodyNames(organisations.directory(), time.today());
        return file.channel().label() + "　受理单位 "
                + names.of(file.state().parties().receiver());
    }

    /** Links with the cases that this viewer may know; of the others nothing is said. */
    private List<String> past(CaseFile file, Actor.Official official) {
        return matters.pastSeenBy(file, official).stream()
                .flatMap(link -> words(link).stream())
                .toList();
    }

    private List<String> words(MatterLink link) {
        var lines = new ArrayList<String>();
        var end = link.end();
        if (end != null) {
            lines.add(Wording.time(end.at(), time.today()) + "　" + name(end.by()) + "解除关联：" + end.reason());
        }
        lines.add(Wording.time(link.linkedAt(), time.today()) + "　" + name(link.linkedBy()) + "关联（"
                + link.basis().label() + "，相似程度 " + link.score() + "）：" + link.reason());
        return lines;
    }

    private static String name(String signature) {
        int dot = signature.indexOf('·');
        return (dot > 0 ? signature.substring(0, dot) : signature) + " ";
    }

    /** 信访工作条例 art 19: what one body has accepted, another does not accept again; both still answer their own door. */
    private static @Nullable Notice rule(CaseFile file, List<CaseFile> members, List<Suggestion> suggestions) {
        var others = new ArrayList<>(members);
        suggestions.stream()
                .filter(one -> one.likeness().certain())
                .map(Suggestion::file)
                .forEach(others::add);
        var accepted = others.stream().filter(MatterPages::isAccepted).findFirst();
        boolean open = file.state().stage() == Stage.SUBMITTED || file.state().stage() == Stage.COMPLETING;
        if (accepted.isEmpty() || !open) {
            return null;
        }
        var first = accepted.get();
        boolean petition = file.channel() == Channel.PETITION || first.channel() == Channel.PETITION;
        return Notice.of(
                Tone.AMBER,
                "同一事项已由“" + first.channel().label() + "”受理，编号 " + first.number() + "。"
                        + (petition
                                ? "按《信访工作条例》第十九条，已经受理且在规定期限内办理的，不重复受理：请按“同一事项已由其他渠道受理”不予受理并告知原编号，或者关联后随该件一并办理、按本渠道期限答复。"
                                : "请关联后一并办理，编号、时限和答复责任不变。"));
    }

    private static boolean isAccepted(CaseFile file) {
        return switch (file.state().stage()) {
            case DRAFT, SUBMITTED, COMPLETING, REFUSED, MERGED, WITHDRAWN, FORWARDED -> false;
            case ACCEPTED,
                    TRANSFERRED,
                    HANDED_BACK,
                    VERIFYING,
                    FOUNDED,
                    RECTIFYING,
                    EXTENSION_ASKED,
                    RECTIFICATION_REPORTED,
                    CONFIRMATION_NOTICED,
                    CONFIRMED,
                    ANSWERING,
                    ANSWERED,
                    UNDER_REVIEW,
                    CLOSED -> true;
        };
    }
}
