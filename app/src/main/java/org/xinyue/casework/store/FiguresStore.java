package org.xinyue.casework.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinyue.casework.YearFigures;
import org.xinyue.casework.YearFigures.Share;
import org.xinyue.casework.procedure.Stage;

/** Counts over the whole region. */
@Repository
public class FiguresStore {
    private final JdbcClient jdbc;

    public FiguresStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Cases lodged and duties done on that day and after it.
     *
     * @param now the moment that the figures bear
     */
    public YearFigures since(LocalDate day, Instant now) {
        return jdbc.sql("""
                select c.received, c.ended, c.put_right, c.confirmed, d.transfers, d.transfers_in_time, d.verifications,
                    d.verifications_in_time
                from (
                    select count(*) as received,
                        count(*) filter (where stage = any(:ended)) as ended,
                        count(*) filter (where stage = any(:answered) and progress -> 'rectification' is not null
                            and progress -> 'confirmed' is null) as put_right,
                        count(*) filter (where progress -> 'confirmed' is not null) as confirmed
                    from case_file
                    where lodged_at >= :day::timestamp at time zone 'Asia/Shanghai'
                ) c, (
                    select count(*) filter (where kind = 'TRANSFER') as transfers,
                        count(*) filter (where kind = 'TRANSFER' and ended_on <= due_on) as transfers_in_time,
                        count(*) filter (where kind = 'VERIFY') as verifications,
                        count(*) filter (where kind = 'VERIFY' and ended_on <= due_on) as verifications_in_time
                    from deadline
                    where outcome = 'MET' and ended_on >= :day and kind in ('TRANSFER', 'VERIFY')
                ) d
                """)
                .param("day", day)
                .param("ended", ended())
                .param("answered", new String[] {Stage.ANSWERED.name(), Stage.CLOSED.name()})
                .query((row, at) -> new YearFigures(
                        now,
                        row.getInt("received"),
                        row.getInt("ended"),
                        row.getInt("put_right"),
                        row.getInt("confirmed"),
                        new Share(row.getInt("transfers_in_time"), row.getInt("transfers")),
                        new Share(row.getInt("verifications_in_time"), row.getInt("verifications"))))
                .single();
    }

    /** Nobody in the government owes an act any more. */
    private static String[] ended() {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.isEnded() || stage == Stage.ANSWERED)
                .map(Stage::name)
                .toArray(String[]::new);
    }
}
