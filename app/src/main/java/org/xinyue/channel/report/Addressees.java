package org.xinyue.channel.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.MergedCases;
import org.xinyue.casework.procedure.Act;
import org.xinyue.matter.Hearers;
import org.xinyue.matter.Matters;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** Whose doors a decision concerns (回告对象): the case's own, those of cases that go on in it, and those of its matter. */
@Component
@Implements({Clause.A3_OWNER, Clause.A3_REPORT_BACK})
class Addressees {
    private final MergedCases merged;
    private final Matters matters;
    private final Hearers hearers;

    Addressees(MergedCases merged, Matters matters, Hearers hearers) {
        this.merged = merged;
        this.matters = matters;
        this.hearers = hearers;
    }

    /**
     * Cases whose doors are told.
     *
     * @param byCase why, by case; the decided one is among them
     * @param linked true when the decided case is part of a matter
     */
    record Concerned(Map<UUID, Basis> byCase, boolean linked) {}

    Concerned of(CaseFile decided, Act act) {
        var byCase = new LinkedHashMap<UUID, Basis>();
        byCase.put(decided.id(), Basis.OWN);
        merged.into(decided.id()).forEach(id -> byCase.putIfAbsent(id, Basis.MERGED));
        var matter = matters.of(decided.id());
        matter.ifPresent(found ->
                hearers.of(found, decided, act).forEach(other -> byCase.putIfAbsent(other.id(), Basis.LINKED)));
        return new Concerned(byCase, matter.isPresent());
    }
}
