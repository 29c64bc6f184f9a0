package org.xinyue.channel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Cases;
import org.xinyue.casework.procedure.Parties;
import org.xinyue.intake.ReceiptCodes;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Which receipt codes a door is told (查询码知悉范围), through whichever way it asks: over HTTP, with a sheet, out of a folder. Whoever has the code can act as
 * the complainant, so a door whose body is complained about, stands below the one that is, or did not receive the case in the end, is not told it; neither
 * its officials nor its systems.
 */
@Component
@Implements({Clause.B4_IDENTITY, Clause.A3_OWNER})
public record DoorCodes(ReceiptCodes codes, Cases cases, Organisations organisations, Clock clock) {
    /** What is said instead of a code that the door is not told. */
    public static final String WITHHELD = "查询码由受理单位另行交给投诉人";

    /** The code of this case; empty when the door is not told it. */
    public Optional<String> of(Door door, CaseFile file) {
        return isTold(door.bodyId(), file.state().parties()) ? Optional.of(codes.codeOf(file.id())) : Optional.empty();
    }

    /** The codes of those of these cases that the door is told, by line. */
    public Map<Integer, String> of(Door door, Map<Integer, UUID> casesByLine) {
        var files = cases.getAll(Set.copyOf(casesByLine.values()));
        var told = new HashMap<Integer, String>();
        casesByLine.forEach((line, caseId) -> Optional.ofNullable(files.get(caseId))
                .flatMap(file -> of(door, file))
                .ifPresent(code -> told.put(line, code)));
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
