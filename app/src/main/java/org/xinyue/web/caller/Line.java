package org.xinyue.web.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.channel.DoorEntries;
import org.xinyue.intake.Draft;
import org.xinyue.intake.Drafts;
import org.xinyue.web.column.SealedCookies;
import org.xinyue.web.column.SealedCookies.Kind;
import org.xinyue.web.component.Field;
import org.xinyue.web.shell.Form;

/** The call an official has on the line (通话): the draft this browser holds, if that official writes it. */
@Component
record Line(Receivers receivers, Drafts drafts, SealedCookies cookies, DoorEntries entries) {
    private static final int LONGEST_NUMBER = 64;

    /** The draft being written, also one that was lodged meanwhile; empty when there is none or somebody else writes it. */
    Optional<Draft> draft(HttpServletRequest request) {
        return held(request, Kind.DRAFT);
    }

    /** The complaint this official has just lodged from here, for as long as the receipt may be read out. */
    Optional<UUID> lodged(HttpServletRequest request) {
        return held(request, Kind.RECEIPT).filter(Draft::lodged).map(Draft::id);
    }

    private Optional<Draft> held(HttpServletRequest request, Kind kind) {
        var official = receivers.of(request);
        return cookies.read(request, kind).flatMap(drafts::find).filter(draft -> isWrittenBy(draft, official));
    }

    private static boolean isWrittenBy(Draft draft, Actor.Official official) {
        var registrar = draft.registrar();
        return registrar != null && registrar.personId().equals(official.personId());
    }

    /** What is wrong with the work order typed, as a sentence; empty when nothing is, or none was typed. */
    Optional<String> objection(Draft draft) {
        return misspelt(draft.ownNumber()).or(() -> entries.taken(draft));
    }

    /** What is wrong with how a work order is written. */
    static Optional<String> misspelt(String number) {
        return number.codePointCount(0, number.length()) > LONGEST_NUMBER
                        || number.codePoints().anyMatch(Character::isISOControl)
                ? Optional.of("工单号最多 " + LONGEST_NUMBER + " 个字，不能有换行，请照本单位系统里的工单号填写")
                : Optional.empty();
    }

    /** Where the number is asked for, under which the same call comes from the channel's own system as well. */
    static Field numberField(Form form) {
        return form.field(Draft.OWN_NUMBER, "工单号（本单位系统里的编号）")
                .hint("这通来电在热线等系统里已有工单的，填它的编号：系统以后再报送同一工单，不会重复登记")
                .width("long")
                .asOptional();
    }

    /** What was typed so far, as a form. */
    static Form form(Draft draft) {
        var typed = new HashMap<String, List<String>>();
        draft.answers().forEach((field, answer) -> typed.put(field, List.of(answer)));
        return Form.of(typed);
    }
}
