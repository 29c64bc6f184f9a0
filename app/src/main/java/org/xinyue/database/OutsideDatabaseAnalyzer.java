package org.xinyue.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns the usual refusals of a server named by {@code XINYUE_DB_URL} into a sentence. */
public final class OutsideDatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String sentence = sentence(cause.getSQLState());
        return sentence == null ? null : new FailureAnalysis(sentence, null, cause);
    }

    /** What to do about an SQLSTATE; null where only the statement itself can be wrong. */
    static @Nullable String sentence(@Nullable String state) {
        return switch (state == null ? "" : state.substring(0, Math.min(2, state.length()))) {
            case "08" -> "The PostgreSQL server does not answer: start it, or correct XINYUE_DB_URL.";
            case "28" -> "The PostgreSQL server refuses the user: correct XINYUE_DB_USER and XINYUE_DB_PASSWORD.";
            case "3D" -> "The database does not exist: create it, or correct the last part of XINYUE_DB_URL.";
            default -> null;
        };
    }
}
