package org.xinyue.web.desk;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many copies of the row of one real case: what a list reads, not what acts made. */
final class CaseCopies {
    private CaseCopies() {}

    static void add(JdbcClient jdbc, UUID caseId, int many) {
        jdbc.sql("""
                insert into case_file (id, receiver_id, transferrer_id, respondent_id, lodged_at, number, channel, title,
                    procedure, verifier_id, reviewer_id, version, stage, digest, progress)
                select gen_random_uuid(), receiver_id, transferrer_id, respondent_id, lodged_at, number || '-' || n, channel,
                    title, procedure, verifier_id, reviewer_id, version, stage, digest, progress
                from case_file c, generate_series(1, :many) n where c.id = :id
                """).param("many", many).param("id", caseId).update();
    }
}
