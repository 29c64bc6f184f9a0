package org.xinyue.sanction.store;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xinyue.sanction.CheckAnswer;

/** SQL of the table {@code sanction_check}. */
@Component
public class CheckRows {
    private final JdbcClient database;

    public CheckRows(JdbcClient database) {
        this.database = database;
    }

    /** Puts down what was answered to whom. */
    public void insert(List<CheckAnswer> answers, String askedBy) {
        database.sql("""
                        INSERT INTO sanction_check (id, at, asked_by, body_id, purpose, restricted, digest)
                        SELECT a.id, a.at, :by, a.body, a.purpose, a.restricted, a.digest
                        FROM unnest(:ids, cast(:ats AS timestamptz[]), :bodies, :purposes, :restricted, :digests)
                            AS a (id, at, body, purpose, restricted, digest)
                        """)
                .param("by", askedBy)
                .param("ids", answers.stream().map(CheckAnswer::id).toArray(UUID[]::new))
                .param(
                        "ats",
                        answers.stream()
                                .map(answer ->
                                        answer.at().atOffset(ZoneOffset.UTC).toString())
                                .toArray(String[]::new))
                .param("bodies", answers.stream().map(CheckAnswer::bodyId).toArray(UUID[]::new))
                .param(
                        "purposes",
                        answers.stream().map(answer -> answer.purpose().name()).toArray(String[]::new))
                .param(
                        "restricted",
                        answers.stream().map(CheckAnswer::isRestricted).toArray(Boolean[]::new))
                .param("digests", answers.stream().map(CheckAnswer::digest).toArray(String[]::new))
                .update();
    }
}
