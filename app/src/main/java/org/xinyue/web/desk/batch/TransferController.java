package org.xinyue.web.desk.batch;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseMoved;
import org.xinyue.casework.CaseUnknown;
import org.xinyue.casework.Cases;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.DecisionInvalid;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.ActRefused;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.Tone;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.shell.Pages;

/** Transfers several cases (批量转交): first the officer sees where each would go and why, then each is an act of its own. */
@Controller
@Implements(Clause.A3_TRANSFER)
class TransferController {
    /** As many as an officer can look through on one page. */
    static final int MOST = 50;

    private static final String UNSEEN = "这件投诉已不在您的办理范围，请回到收件箱核对";

    private final Officials officials;
    private final Proposals proposals;
    private final Cases cases;
    private final Pages pages;

    TransferController(Officials officials, Proposals proposals, Cases cases, Pages pages) {
        this.officials = officials;
        this.proposals = proposals;
        this.cases = cases;
        this.pages = pages;
    }

    @PostMapping("/office/transfer")
    View look(HttpServletRequest request, @RequestParam MultiValueMap<String, String> typed) {
        var official = officials.of(request);
        var ticked = ids(typed);
        if (ticked.isEmpty()) {
            return Pages.redirect("/office", "请先勾选要转交的投诉，再点“批量转交”。");
        }
        var shown = ticked.stream()
                .limit(MOST)
                .flatMap(id -> proposals.of(id, official).stream())
                .toList();
        int possible = (int) shown.stream().filter(Proposal::possible).count();
        int left = ticked.size() - shown.size();
        return pages.show(new TransferPage(
                "核对批量转交",
                shown,
                possible,
                left == 0 ? "" : "勾选的 " + ticked.size() + " 件中有 " + left + " 件没有列出：一次最多 " + MOST + " 件，且只列本单位经办的投诉。"));
    }

    @PostMapping("/office/transfer/confirm")
    View confirm(HttpServletRequest request, @RequestParam MultiValueMap<String, String> typed) {
        var official = officials.of(request);
        var ticked = ids(typed);
        if (ticked.isEmpty()) {
            return Pages.redirect("/office", "没有勾选投诉，未转交任何一件；请在收件箱重新勾选。");
        }
        var outcomes = new ArrayList<Outcome>();
        for (var id : ticked.stream().limit(MOST).toList()) {
            outcomes.add(transfer(id, typed, official));
        }
        long done = outcomes.stream()
                .filter(outcome -> outcome.tag().tone() == Tone.GREEN)
                .count();
        return pages.show(
                new TransferredPage("批量转交结果", "已转交 " + done + " 件，未转交 " + (outcomes.size() - done) + " 件", outcomes));
    }

    private Outcome transfer(UUID caseId, MultiValueMap<String, String> typed, Actor.Official official) {
        var found = proposals.of(caseId, official);
        if (found.isEmpty()) {
            return new Outcome(caseId, "—", "", refused(), UNSEEN);
        }
        var proposal = found.get();
        var verifier = proposal.verifier();
        if (verifier == null) {
            return outcome(proposal, refused(), proposal.reasons().getFirst());
        }
        // Nobody sends a lead where the officer has not seen that it goes.
        if (!verifier.toString().equals(typed.getFirst("verifier." + caseId))) {
            return outcome(proposal, refused(), "建议的核实单位已有变化，请重新勾选并核对");
        }
        try {
            var referral = new Decision.Referral(verifier, "");
            cases.act(caseId, version(typed.getFirst("version." + caseId)), Act.TRANSFER, referral, official);
            return outcome(proposal, new Tag(Tone.GREEN, "已转交"), "已转交" + proposal.verifierName());
        } catch (CaseMoved moved) {
            return outcome(proposal, refused(), "核对之后这件投诉又有新的办理，请打开案件查看后再转交");
        } catch (CaseUnknown gone) {
            return new Outcome(caseId, "—", "", refused(), UNSEEN);
        } catch (ActRefused | DecisionInvalid reason) {
            return outcome(proposal, refused(), String.valueOf(reason.getMessage()));
        }
    }

    private static Outcome outcome(Proposal proposal, Tag tag, String words) {
        return new Outcome(proposal.caseId(), proposal.number(), proposal.title(), tag, words);
    }

    private static Tag refused() {
        return new Tag(Tone.RED, "未转交");
    }

    /** What was ticked, once each; what names no case is passed over. */
    private static List<UUID> ids(MultiValueMap<String, String> typed) {
        var ids = new LinkedHashSet<UUID>();
        for (var text : typed.getOrDefault("case", List.of())) {
            id(text).ifPresent(ids::add);
        }
        return List.copyOf(ids);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The version that was looked at; one that no case has when it cannot be read. */
    private static int version(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
