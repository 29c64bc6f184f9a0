package org.xinyue.matter;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.CaseMoved;
import org.xinyue.casework.CaseUnknown;
import org.xinyue.casework.Cases;
import org.xinyue.casework.HistoryLine;
import org.xinyue.casework.decision.DecisionInvalid;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.ActRefused;
import org.xinyue.casework.procedure.Step;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Takes what was decided in one case over to the others of its matter (一并办理): each gets an act, a number and a paper of its own, and
 * answers to its own door.
 */
@Service
@Implements({Clause.A3_OWNER, Clause.A3_VERIFY})
public class Carrying {
    /** What the bodies that receive and verify decide about the matter itself; what concerns one door alone is not among it. */
    private static final Set<Act> CARRIED = EnumSet.of(
            Act.ACCEPT,
            Act.TRANSFER,
            Act.TAKE_UP,
            Act.INQUIRE,
            Act.FIND_UNTRUE,
            Act.FIND_PARTLY_TRUE,
            Act.FIND_TRUE,
            Act.FIND_LAWFUL_CHANGE,
            Act.ADVISE_COURT,
            Act.ORDER_RECTIFICATION,
            Act.GRANT_EXTENSION,
            Act.REFUSE_EXTENSION,
            Act.CERTIFY,
            Act.REJECT_REPORT,
            Act.NOTICE_CONFIRMATION,
            Act.DROP_CONFIRMATION,
            Act.CONFIRM_BREACH,
            Act.REPORT_CONFIRMATION,
            Act.ANSWER);

    private final Cases cases;
    private final Matters matters;

    Carrying(Cases cases, Matters matters) {
        this.cases = cases;
        this.matters = matters;
    }

    /** True for what is decided about the matter itself and not about one door. */
    static boolean isOfTheMatter(Act act) {
        return CARRIED.contains(act);
    }

    /**
     * Another case in which the same act is open to the official now.
     *
     * @param line what was decided in the first case
     */
    public record Candidate(CaseFile file, HistoryLine line) {}

    /**
     * Where the act of one line of the history could be done as well.
     *
     * @param version number of the line; one that is not there, not the official's own, or not to be carried gives nothing
     */
    public List<Candidate> candidates(CaseFile file, int version, Actor.Official by) {
        var line = line(file, version, by);
        return line.isEmpty()
                ? List.of()
                : matters.seenBy(file, by).stream()
                        .filter(other -> isOpen(other, line.get().act(), by))
                        .map(other -> new Candidate(other, line.get()))
                        .toList();
    }

    private Optional<HistoryLine> line(CaseFile file, int version, Actor.Official by) {
        return cases.history(file.id()).stream()
                .filter(line -> line.version() == version && CARRIED.contains(line.act()))
                .filter(line -> by.personId().equals(line.author().personId()))
                .findFirst();
    }

    private boolean isOpen(CaseFile other, Act act, Actor.Official by) {
        return cases.open(other, by).stream()
                .filter(step -> step.act() == act)
                .findFirst()
                .filter(step -> stands(other, step))
                .isPresent();
    }

    private boolean stands(CaseFile other, Step step) {
        return cases.obstacle(other, step) == null;
    }

    /**
     * What became of one case.
     *
     * @param refusal a sentence that says why nothing was done, "" when it was done
     */
    public record Outcome(CaseFile file, String refusal) {}

    /**
     * Does the act in the cases chosen; each stands or falls alone.
     *
     * @param chosen the versions that the official saw, by case
     */
    public List<Outcome> carry(CaseFile file, int version, Map<UUID, Integer> chosen, Actor.Official by) {
        var outcomes = new ArrayList<Outcome>();
        for (var candidate : candidates(file, version, by)) {
            var seen = chosen.get(candidate.file().id());
            if (seen != null) {
                outcomes.add(new Outcome(candidate.file(), act(candidate, seen, by)));
            }
        }
        return outcomes;
    }

    private String act(Candidate candidate, int seen, Actor.Official by) {
        var line = candidate.line();
        try {
            cases.act(candidate.file().id(), seen, line.act(), line.decision(), by);
            return "";
        } catch (CaseMoved moved) {
            return "打开页面之后这件投诉又有新的办理，请打开案件查看后再办";
        } catch (CaseUnknown gone) {
            return "这件投诉已不在您的办理范围";
        } catch (ActRefused | DecisionInvalid refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
