package org.xinyue.intake.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Draft;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.Part;
import org.xinyue.intake.Registrar;
import org.xinyue.intake.portal.Portal;
import org.xinyue.intake.portal.PortalStep;
import org.xinyue.intake.portal.Portals;
import org.xinyue.intake.store.SealedJson;

/** SQL of the table {@code intake_draft}. */
@Component
public class DraftRows {
    private static final String SELECT = """
            SELECT id, channel, sealed, saved_at, lodged_at, registrar_id, registrar_name, registrar_bodies
            FROM intake_draft
            """;

    private final JdbcClient database;
    private final SealedJson sealed;
    private final Portals portals;

    private record Content(Map<String, String> answers, Set<Part> done) {}

    public DraftRows(JdbcClient database, SealedJson sealed, Portals portals) {
        this.database = database;
        this.sealed = sealed;
        this.portals = portals;
    }

    /**
     * Where a draft comes from.
     *
     * @param from the keyed digest of an address, null for a channel that keeps none
     * @param portal the portal whose link the writer followed; null for none, and one that is not counted is left out
     */
    public record Origin(
            Channel channel,
            @Nullable String from,
            @Nullable Registrar registrar,
            @Nullable UUID portal) {}

    /** Begins an empty one, and counts it for the portal it came from. */
    public void insert(UUID id, Origin origin, Instant now) {
        var portal = Optional.ofNullable(origin.portal()).flatMap(portals::open).map(Portal::id);
        portal.ifPresent(open -> portals.count(open, PortalStep.DRAFT));
        var registrar = origin.registrar();
        database.sql("""
                        INSERT INTO intake_draft (id, channel, sealed, began_at, saved_at, begun_from, registrar_id,
                            registrar_name, registrar_bodies, portal_id)
                        VALUES (:id, :channel, :sealed, :now, :now, :from, :registrar, :name, :bodies, :portal)
                        """)
                .param("portal", portal.orElse(null))
                .param("from", origin.from())
                .param("registrar", registrar == null ? null : registrar.personId())
                .param("name", registrar == null ? null : registrar.name())
                .param("bodies", registrar == null ? null : registrar.bodyIds().toArray(UUID[]::new))
                .param("id", id)
                .param("channel", origin.channel().name())
                .param("sealed", sealed.seal(id, new Content(Map.of(), Set.of())))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many drafts not lodged yet were begun from there since then. */
    public int begun(String from, Instant since) {
        return database.sql("SELECT count(*) FROM intake_draft WHERE begun_from = :from AND began_at > :since")
                .param("from", from)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    public Optional<Draft> find(UUID id) {
        return database.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /** As {@link #find}; nobody else writes the row before this transaction ends. */
    public Optional<Draft> findForUpdate(UUID id) {
        return database.sql(SELECT + "WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    public void update(UUID id, Map<String, String> answers, Set<Part> done, Instant now) {
        database.sql("UPDATE intake_draft SET sealed = :sealed, saved_at = :now WHERE id = :id AND lodged_at IS NULL")
                .param("sealed", sealed.seal(id, new Content(answers, done)))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Notes that somebody is still at it. */
    public void touch(UUID id, Instant now) {
        database.sql("UPDATE intake_draft SET saved_at = :now WHERE id = :id AND lodged_at IS NULL")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Empties the draft, leaves its tombstone, and counts the complaint, once, for the portal it came from. */
    public void lodged(UUID id, Instant now) {
        database.sql("""
                        UPDATE intake_draft SET sealed = NULL, lodged_at = :now, notice_version = :version, begun_from = NULL
                        WHERE id = :id AND lodged_at IS NULL RETURNING portal_id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("version", Drafts.NOTICE_VERSION)
                .param("id", id)
                .query((row, number) -> Optional.ofNullable(row.getObject("portal_id", UUID.class)))
                .optional()
                .flatMap(portal -> portal)
                .ifPresent(portal -> portals.count(portal, PortalStep.COMPLAINT));
    }

    /** Gives a draft that an official writes to another official. */
    public void takeOver(UUID id, Registrar registrar) {
        database.sql("""
                        UPDATE intake_draft
                        SET registrar_id = :registrar, registrar_name = :name, registrar_bodies = :bodies
                        WHERE id = :id AND lodged_at IS NULL AND registrar_id IS NOT NULL
                        """)
                .param("registrar", registrar.personId())
                .param("name", registrar.name())
                .param("bodies", registrar.bodyIds().toArray(UUID[]::new))
                .param("id", id)
                .update();
    }

    /** Drafts nobody has saved since, oldest first, at most 100. */
    public List<UUID> abandonedSince(Instant since) {
        return database.sql("""
                        SELECT id FROM intake_draft WHERE lodged_at IS NULL AND saved_at < :since
                        ORDER BY saved_at LIMIT 100
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Deletes the draft unless it was saved or lodged meanwhile; true when it did. */
    public boolean delete(UUID id, Instant since) {
        return database.sql("DELETE FROM intake_draft WHERE id = :id AND lodged_at IS NULL AND saved_at < :since")
                        .param("id", id)
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private Draft row(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] bytes = row.getBytes("sealed");
        var content = bytes == null ? new Content(Map.of(), Set.of()) : sealed.open(id, bytes, Content.class);
        return new Draft(
                id,
                Channel.valueOf(row.getString("channel")),
                content.answers(),
                content.done(),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getObject("lodged_at", OffsetDateTime.class) != null,
                registrar(row));
    }

    private static @Nullable Registrar registrar(ResultSet row) throws SQLException {
        var person = row.getObject("registrar_id", UUID.class);
        return person == null
                ? null
                : new Registrar(person, row.getString("registrar_name"), Set.of((UUID[])
                        row.getArray("registrar_bodies").getArray()));
    }
}
