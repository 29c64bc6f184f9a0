package org.xinyue.intake.code;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of the table {@code receipt_code}. */
@Component
public class CodeRows {
    private final JdbcClient database;

    public CodeRows(JdbcClient database) {
        this.database = database;
    }

    /** Makes the code findable; true unless it belongs to another subject already. Twice for one subject is no matter. */
    public boolean insert(String mark, UUID subject) {
        int written = database.sql(
                        "INSERT INTO receipt_code (mark, subject_id) VALUES (:mark, :subject) ON CONFLICT DO NOTHING")
                .param("mark", mark)
                .param("subject", subject)
                .update();
        return written > 0 || find(mark).filter(subject::equals).isPresent();
    }

    /** Makes several codes findable, each subject by its mark; false when one of them belongs to another subject already. */
    public boolean insert(Map<UUID, String> marks) {
        int written = database.sql("""
                        INSERT INTO receipt_code (subject_id, mark)
                        SELECT * FROM unnest(CAST(:subjects AS uuid[]), CAST(:marks AS text[])) ON CONFLICT DO NOTHING
                        """)
                .param("subjects", marks.keySet().toArray(UUID[]::new))
                .param("marks", marks.values().toArray(String[]::new))
                .update();
        return written == marks.size()
                || marks.entrySet().stream()
                        .allMatch(issued -> find(issued.getValue())
                                .filter(issued.getKey()::equals)
                                .isPresent());
    }

    /** The subject of the code with this digest. */
    public Optional<UUID> find(String mark) {
        return database.sql("SELECT subject_id FROM receipt_code WHERE mark = :mark")
                .param("mark", mark)
                .query(UUID.class)
                .optional();
    }

    public void delete(UUID subject) {
        database.sql("DELETE FROM receipt_code WHERE subject_id = :subject")
                .param("subject", subject)
                .update();
    }
}
