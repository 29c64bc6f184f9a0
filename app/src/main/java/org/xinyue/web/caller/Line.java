package org.xinyue.web.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.intake.Draft;
import org.xinyue.intake.Drafts;
import org.xinyue.web.column.SealedCookies;
import org.xinyue.web.column.SealedCookies.Kind;
import org.xinyue.web.shell.Form;

/** The call an official has on the line (通话): the draft this browser holds, if that official writes it. */
@Component
record Line(Receivers receivers, Drafts drafts, SealedCookies cookies) {
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

    /** What was typed so far, as a form. */
    static Form form(Draft draft) {
        var typed = new HashMap<String, List<String>>();
        draft.answers().forEach((field, answer) -> typed.put(field, List.of(answer)));
        return Form.of(typed);
    }
}
