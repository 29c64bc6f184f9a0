package org.xinyue.channel.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.casework.Cases;
import org.xinyue.casework.procedure.Parties;
import org.xinyue.channel.Door;
import org.xinyue.intake.ReceiptCodes;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Which receipt codes a door is told (查询码知悉范围). Whoever has the code can act as the complainant, so a door whose body is complained about, stands below
 * the one that is, or did not receive the case in the end, is not told it; neither its officials nor its systems.
 */
@Component
@Implements({Clause.B4_IDENTITY, Clause.A3_OWNER})
record DoorCodes(ReceiptCodes codes, Cases cases, Organisations organisations, Clock clock) {
    /** The codes of those of these cases that the door is told, by line. */
    Map<Integer, String> of(Door door, Map<Integer, UUID> casesByLine) {
        var files = cases.getAll(Set.copyOf(casesByLine.values()));
        var told = new HashMap<Integer, String>();
        casesByLine.forEach((line, caseId) -> {
            var file = files.get(caseId);
            if (file != null && isTold(door.bodyId(), file.state().parties())) {
                told.put(line, codes.codeOf(caseId));
            }
        });
        return told;
    }

    private boolean isTold(UUID body, Parties parties) {
        var directory = organisations.directory();
        var today = LocalDate.now(clock);
        var door = directory.current(body, today).id();
        return door.equals(directory.current(parties.receiver(), today).id())
                && !directory.isSameOrBelow(door, parties.respondent(), today);
    }
}
