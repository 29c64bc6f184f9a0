package org.xinyue.demo;

import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xinyue.casework.Lodging;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.Part;

/** Lodges the demonstration's complaints as a firm would: part by part, then the whole. */
@Component
@ConditionalOnProperty("xinyue.demo")
class DemoDoor {
    private final Drafts drafts;
    private final Lodging lodging;
    private final JdbcClient jdbc;

    DemoDoor(Drafts drafts, Lodging lodging, JdbcClient jdbc) {
        this.drafts = drafts;
        this.lodging = lodging;
        this.jdbc = jdbc;
    }

    /** True when no case was ever lodged and no person registered: only then may the demonstration move in. */
    boolean isUnused() {
        return jdbc.sql("select not exists (select 1 from case_file) and not exists (select 1 from person)")
                .query(Boolean.class)
                .single();
    }

    UUID lodge(Map<String, String> answers) {
        var draft = drafts.begin(Channel.COLUMN);
        for (var part : Part.values()) {
            var faults = drafts.save(draft, part, answers);
            if (!faults.isEmpty()) {
                throw new IllegalStateException("the demonstration's form is refused: " + faults);
            }
        }
        return lodging.lodge(draft).caseId();
    }
}
