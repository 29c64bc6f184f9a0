package org.xinyue.channel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xinyue.channel.ChannelIntake;
import org.xinyue.channel.Door;
import org.xinyue.channel.DoorEntry;
import org.xinyue.channel.Submission;
import org.xinyue.database.Columns;
import org.xinyue.intake.Channel;

/** SQL of {@code door_entry} and {@code door_entry_former}. */
@Component
public class EntryRows {
    private static final String SELECT = """
            SELECT id, case_id, channel, body_id, own_number, version, received_at, client_id, attribution, digest, sealed
            FROM door_entry
            """;

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final JdbcClient database;
    private final SealedSubmissions sealed;
    private final DoorLineage lineage;

    public EntryRows(JdbcClient database, SealedSubmissions sealed, DoorLineage lineage) {
        this.database = database;
        this.sealed = sealed;
        this.lineage = lineage;
    }

    /**
     * An entry with what it says.
     *
     * @param digest 64 hex digits; null, like the submission, for what began on a page here
     */
    public record Kept(
            DoorEntry entry,
            @Nullable String digest,
            @Nullable Submission submission) {}

    /** An entry with the submission it came with; null for what began on a page here. */
    public record Claim(DoorEntry entry, @Nullable Submission submission) {}

    /**
     * Claims the numbers for these entries, in one statement and in the order of the numbers, so that two who claim the same ones do not wait for each other.
     * A number claimed by somebody who has not committed yet is waited for.
     *
     * @return ids of the entries whose numbers were free
     */
    public Set<UUID> claim(List<Claim> claims) {
        var sorted = claims.stream()
                .sorted(Comparator.comparing((Claim claim) -> claim.entry().ownNumber())
                        .thenComparing(claim -> claim.entry().door().channel()))
                .toList();
        return insert(sorted, "ON CONFLICT DO NOTHING");
    }

    /** Writes entries without submissions, each unless its case has one already. */
    public void enterIfNone(List<DoorEntry> entries) {
        insert(
                entries.stream().map(entry -> new Claim(entry, null)).toList(),
                "WHERE NOT EXISTS (SELECT 1 FROM door_entry WHERE door_entry.case_id = claimed.case_id)");
    }

    private Set<UUID> insert(List<Claim> claims, String condition) {
        var rows = new Columns<>(claims);
        return new HashSet<>(database.sql("""
                        INSERT INTO door_entry (id, case_id, channel, body_id, own_number, version, received_at, client_id,
                            attribution, digest, sealed)
                        SELECT * FROM unnest(CAST(:ids AS uuid[]), CAST(:cases AS uuid[]), CAST(:channels AS text[]),
                            CAST(:bodies AS uuid[]), CAST(:numbers AS text[]), CAST(:versions AS int[]),
                            CAST(:at AS timestamptz[]), CAST(:clients AS uuid[]), CAST(:attributions AS text[]),
                            CAST(:digests AS bytea[]), CAST(:sealed AS bytea[]))
                            AS claimed (id, case_id, channel, body_id, own_number, version, received_at, client_id,
                            attribution, digest, sealed)
                        """ + condition + " RETURNING id")
                .param("ids", rows.ids(claim -> claim.entry().id()))
                .param("cases", rows.ids(claim -> claim.entry().caseId()))
                .param("channels", rows.texts(claim -> claim.entry().door().channel()))
                .param("bodies", rows.ids(claim -> claim.entry().door().bodyId()))
                .param("numbers", rows.texts(claim -> claim.entry().ownNumber()))
                .param("versions", rows.texts(claim -> claim.entry().version()))
                .param("at", rows.texts(claim -> claim.entry().receivedAt()))
                .param("clients", rows.ids(claim -> claim.entry().origin().clientId()))
                .param(
                        "attributions",
                        rows.texts(claim -> claim.entry().origin().attribution()))
                .param("digests", rows.bytes(EntryRows::digest))
                .param("sealed", rows.bytes(this::sealed))
                .query((set, number) -> set.getObject("id", UUID.class))
                .list());
    }

    private static byte @Nullable [] digest(Claim claim) {
        var submission = claim.submission();
        return submission == null ? null : bytes(submission.digest());
    }

    private byte @Nullable [] sealed(Claim claim) {
        var submission = claim.submission();
        return submission == null ? null : sealed.seal(claim.entry().caseId(), submission);
    }

    /** Keeps what the entry said until now and writes what it says from now on; false when it has another version already. */
    public boolean replace(DoorEntry before, Submission submission, Instant now) {
        int kept = database.sql("""
                        INSERT INTO door_entry_former (entry_id, version, digest, sealed, replaced_at)
                        SELECT id, version, digest, sealed, :now FROM door_entry
                        WHERE id = :id AND version = :version AND digest IS NOT NULL
                        FOR UPDATE
                        """)
                .param("now", utc(now))
                .param("id", before.id())
                .param("version", before.version())
                .update();
        return kept == 1
                && database.sql("""
                                UPDATE door_entry SET version = version + 1, digest = :digest, sealed = :sealed
                                WHERE id = :id AND version = :version
                                """)
                                .param("digest", bytes(submission.digest()))
                                .param("sealed", sealed.seal(before.caseId(), submission))
                                .param("id", before.id())
                                .param("version", before.version())
                                .update()
                        == 1;
    }

    /** True when the entry said this once, before it was corrected. */
    public boolean saidBefore(UUID entryId, String digest) {
        return database.sql("SELECT EXISTS (SELECT 1 FROM door_entry_former WHERE entry_id = :id AND digest = :digest)")
                .param("id", entryId)
                .param("digest", bytes(digest))
                .query(Boolean.class)
                .single();
    }

    /** Digests of what these entries said before they were corrected, by entry; an entry that never was is not in the answer. */
    public Map<UUID, Set<String>> saidBefore(Collection<UUID> entryIds) {
        return database
                .sql("SELECT entry_id, digest FROM door_entry_former WHERE entry_id = ANY (:ids)")
                .param("ids", entryIds.toArray(UUID[]::new))
                .query((set, number) -> Map.entry(
                        set.getObject("entry_id", UUID.class), HexFormat.of().formatHex(set.getBytes("digest"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** The entry under this number of the door; of an ended door that went into it, when it has none itself. */
    public Optional<Kept> find(Door door, String number) {
        var place = new ChannelIntake.Place(door, number);
        return find(List.of(place)).getOrDefault(place, List.of()).stream().findFirst();
    }

    /** The entries at those of these places that have one: the door's own first, then those of ended doors that went into it, the latest first. */
    public Map<ChannelIntake.Place, List<Kept>> find(List<ChannelIntake.Place> places) {
        var askers = lineage.askers(places);
        var found = new HashMap<ChannelIntake.Place, List<Kept>>();
        for (var kept : rows(new Columns<>(List.copyOf(askers.keySet())))) {
            for (var asker : askers.getOrDefault(place(kept), Set.of())) {
                found.computeIfAbsent(asker, none -> new ArrayList<>()).add(kept);
            }
        }
        found.forEach((asker, here) -> here.sort(
                Comparator.comparing((Kept kept) -> !kept.entry().door().equals(asker.door()))
                        .thenComparing(kept -> kept.entry().receivedAt(), Comparator.reverseOrder())));
        return found;
    }

    /**
     * The entry that this door may write to: its own under this number; one of an ended door that went into it only when the entry's id stands in the number's
     * place, for each door numbered its own, and whoever mistakes a number must not reach another complainant's case.
     */
    public Optional<Kept> writable(Door door, String number) {
        return find(door, number)
                .filter(kept -> kept.entry().door().equals(door))
                .or(() -> ID.matcher(number).matches() ? find(UUID.fromString(number)) : Optional.empty())
                .filter(kept -> isOf(door, kept.entry()));
    }

    private static ChannelIntake.Place place(Kept kept) {
        return new ChannelIntake.Place(kept.entry().door(), kept.entry().ownNumber());
    }

    private List<Kept> rows(Columns<ChannelIntake.Place> columns) {
        return database.sql(SELECT + """
                        WHERE (body_id, channel, own_number) IN (SELECT * FROM unnest(
                            CAST(:bodies AS uuid[]), CAST(:channels AS text[]), CAST(:numbers AS text[])))
                        """)
                .param("bodies", columns.ids(place -> place.door().bodyId()))
                .param("channels", columns.texts(place -> place.door().channel()))
                .param("numbers", columns.texts(ChannelIntake.Place::number))
                .query(this::row)
                .list();
    }

    /** True when ended doors went into this one, so that it may know numbers that it never gave. */
    public boolean hasPredecessors(Door door) {
        return lineage.of(door).size() > 1;
    }

    /** True when the entry is this door's, or that of an ended door that went into it. */
    public boolean isOf(Door door, DoorEntry entry) {
        return lineage.includes(door, entry.door());
    }

    public Optional<Kept> find(UUID id) {
        return database.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /** Entries of a case, oldest first. */
    public List<DoorEntry> of(UUID caseId) {
        return database.sql(SELECT + "WHERE case_id = :case ORDER BY received_at, id")
                .param("case", caseId)
                .query((set, number) -> entry(set))
                .list();
    }

    /** Entries of this door, and of ended ones that went into it, for those of these cases that have one there, by case. */
    public Map<UUID, List<DoorEntry>> ofCases(Door door, Set<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        return database
                .sql(SELECT
                        + "WHERE case_id = any(:cases) AND body_id = any(:bodies) AND channel = :channel ORDER BY id")
                .param("cases", caseIds.toArray(UUID[]::new))
                .param("bodies", lineage.of(door).stream().map(Door::bodyId).toArray(UUID[]::new))
                .param("channel", door.channel().name())
                .query((set, number) -> entry(set))
                .list()
                .stream()
                .collect(Collectors.groupingBy(DoorEntry::caseId));
    }

    /** Names the portal that led to the entries of this case, unless one is named already. */
    public void attribute(UUID caseId, String code) {
        database.sql("UPDATE door_entry SET attribution = :code WHERE case_id = :case AND attribution IS NULL")
                .param("code", code)
                .param("case", caseId)
                .update();
    }

    private Kept row(ResultSet set, int number) throws SQLException {
        var entry = entry(set);
        byte @Nullable [] digest = set.getBytes("digest");
        byte @Nullable [] content = set.getBytes("sealed");
        return new Kept(
                entry,
                digest == null ? null : HexFormat.of().formatHex(digest),
                content == null ? null : sealed.open(entry.caseId(), content));
    }

    private static DoorEntry entry(ResultSet set) throws SQLException {
        return new DoorEntry(
                set.getObject("id", UUID.class),
                set.getObject("case_id", UUID.class),
                new Door(Channel.valueOf(set.getString("channel")), set.getObject("body_id", UUID.class)),
                set.getString("own_number"),
                set.getInt("version"),
                set.getObject("received_at", OffsetDateTime.class).toInstant(),
                new DoorEntry.Origin(set.getObject("client_id", UUID.class), set.getString("attribution")));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
