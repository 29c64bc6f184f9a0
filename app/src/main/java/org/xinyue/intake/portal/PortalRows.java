package org.xinyue.intake.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of the tables {@code portal} and {@code portal_count}. */
@Component
class PortalRows {
    private static final String SELECT = "SELECT id, code, division_code, name, home, ended_on FROM portal ";

    private final JdbcClient database;

    PortalRows(JdbcClient database) {
        this.database = database;
    }

    /** Writes it unless its division has one. */
    void insert(Portal portal) {
        database.sql("""
                        INSERT INTO portal (id, code, division_code, name) VALUES (:id, :code, :division, :name)
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", portal.id())
                .param("code", portal.code())
                .param("division", portal.divisionCode())
                .param("name", portal.name())
                .update();
    }

    List<Portal> all() {
        return database.sql(SELECT + "ORDER BY division_code").query(this::row).list();
    }

    Optional<Portal> byCode(String code) {
        return database.sql(SELECT + "WHERE code = :code")
                .param("code", code)
                .query(this::row)
                .optional();
    }

    Optional<Portal> find(UUID id) {
        return database.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    void update(UUID id, @Nullable String home, @Nullable LocalDate endedOn) {
        database.sql("UPDATE portal SET home = :home, ended_on = :ended WHERE id = :id")
                .param("home", home)
                .param("ended", endedOn)
                .param("id", id)
                .update();
    }

    /** One more, in this slot. */
    void count(UUID id, PortalStep step, LocalDate day, int slot) {
        database.sql("""
                        INSERT INTO portal_count (portal_id, month, step, slot, times, last_on)
                        VALUES (:id, :month, :step, :slot, 1, :day)
                        ON CONFLICT (portal_id, month, step, slot) DO UPDATE
                        SET times = portal_count.times + 1, last_on = greatest(portal_count.last_on, excluded.last_on)
                        """)
                .param("id", id)
                .param("month", day.withDayOfMonth(1))
                .param("step", step.name())
                .param("slot", slot)
                .param("day", day)
                .update();
    }

    /** What was counted from this month on, newest first. */
    List<PortalMonth> months(YearMonth from) {
        return database.sql("""
                        SELECT portal_id, month,
                            coalesce(sum(times) FILTER (WHERE step = 'VISIT'), 0) AS visits,
                            coalesce(sum(times) FILTER (WHERE step = 'DRAFT'), 0) AS drafts,
                            coalesce(sum(times) FILTER (WHERE step = 'COMPLAINT'), 0) AS complaints,
                            max(last_on) FILTER (WHERE step = 'VISIT') AS last_visit
                        FROM portal_count WHERE month >= :from
                        GROUP BY portal_id, month ORDER BY month DESC, portal_id
                        """)
                .param("from", from.atDay(1))
                .query((row, number) -> new PortalMonth(
                        row.getObject("portal_id", UUID.class),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("visits"),
                        row.getLong("drafts"),
                        row.getLong("complaints"),
                        row.getObject("last_visit", LocalDate.class)))
                .list();
    }

    private Portal row(ResultSet row, int number) throws SQLException {
        return new Portal(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("division_code"),
                row.getString("name"),
                row.getString("home"),
                row.getObject("ended_on", LocalDate.class));
    }
}
