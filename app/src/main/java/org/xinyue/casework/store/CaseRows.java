package org.xinyue.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Duty;
import org.xinyue.casework.deadline.Deadline;
import org.xinyue.casework.procedure.CaseState;
import org.xinyue.casework.procedure.Parties;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.intake.Channel;

/** Rows of case_file as cases. */
final class CaseRows {
    private final DecisionJson json = new DecisionJson();

    CaseFile file(ResultSet set, @Nullable Duty duty) throws SQLException {
        return new CaseFile(
                set.getObject("id", UUID.class),
                set.getString("number"),
                Channel.valueOf(set.getString("channel")),
                set.getString("title"),
                new CaseState(
                        Stage.valueOf(set.getString("stage")), json.progress(set.getString("progress")), parties(set)),
                set.getInt("version"),
                set.getString("procedure"),
                set.getTimestamp("lodged_at").toInstant(),
                duty);
    }

    private static Parties parties(ResultSet set) throws SQLException {
        return new Parties(
                set.getObject("receiver_id", UUID.class),
                set.getObject("transferrer_id", UUID.class),
                set.getObject("respondent_id", UUID.class),
                set.getObject("verifier_id", UUID.class),
                set.getObject("reviewer_id", UUID.class));
    }

    /** The duty with the nearest date; a mere right only when nothing is owed. */
    static @Nullable Duty duty(List<Deadline> ledger, Parties parties) {
        return ledger.stream()
                .filter(row -> row.isOpen() && !row.kind().isRight())
                .min(Comparator.comparing(row -> row.due().date()))
                .or(() -> ledger.stream().filter(Deadline::isOpen).findFirst())
                .map(row -> new Duty(row.kind(), parties.of(row.kind().owes()), row.due()))
                .orElse(null);
    }
}
