package org.xinyue.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinyue.database.Keys;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.vault.cipher.SealedStreams;

/**
 * Keeps what must not be read in passing (身份保险库): identities of complainants, and bytes other modules give it. SM4-GCM
 * under a data key for each record, wrapped by the master key; every seal is bound to what it belongs to.
 */
@Component
@Implements(Clause.B4_IDENTITY)
public class Vault {
    private static final byte[] LOOSE_BYTES = "bytes".getBytes(UTF_8);

    private final JdbcClient database;
    private final VaultKeys keys;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    Vault(JdbcClient database, VaultKeys keys, Clock clock, PlatformTransactionManager transactions) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Seals the identity of a subject (a draft or case); an earlier one is replaced. */
    public void seal(UUID subjectId, ComplainantIdentity identity) {
        seal(Map.of(subjectId, identity));
    }

    /** As {@link #seal(UUID, ComplainantIdentity)} for several subjects, in one statement. */
    public void seal(Map<UUID, ComplainantIdentity> identities) {
        var sealed = new ArrayList<byte[]>(identities.size());
        identities.forEach(
                (subject, identity) -> sealed.add(keys.master().seal(bound(subject), IdentityCodec.encode(identity))));
        database.sql("""
                        INSERT INTO vault_identity (subject_id, sealed, sealed_at)
                        SELECT *, :now FROM unnest(CAST(:subjects AS uuid[]), CAST(:sealed AS bytea[]))
                        ON CONFLICT (subject_id) DO UPDATE SET sealed = excluded.sealed, sealed_at = excluded.sealed_at
                        """)
                .param("now", now())
                .param("subjects", identities.keySet().toArray(UUID[]::new))
                .param("sealed", sealed.toArray(byte[][]::new))
                .update();
    }

    /**
     * Opens an identity under a warrant. The opening is recorded and committed before anything is returned, so that a
     * caller that fails or rolls back afterwards leaves the record standing.
     *
     * @throws UnknownIdentity when nothing is sealed for the subject
     * @throws org.xinyue.vault.cipher.SealBroken when the seal was tampered with; the attempt stays recorded
     */
    public ComplainantIdentity open(UUID subjectId, OpeningWarrant warrant) {
        Optional<byte[]> sealed = ownTransaction.execute(status -> {
            Optional<byte[]> found = database.sql("SELECT sealed FROM vault_identity WHERE subject_id = :subject")
                    .param("subject", subjectId)
                    .query((row, number) -> row.getBytes("sealed"))
                    .optional();
            found.ifPresent(ignored -> record(subjectId, warrant));
            return found;
        });
        return IdentityCodec.decode(keys.master().open(bound(subjectId), sealed.orElseThrow(UnknownIdentity::new)));
    }

    private void record(UUID subjectId, OpeningWarrant warrant) {
        database.sql("""
                        INSERT INTO vault_opening (id, subject_id, person_id, person_name, body_id, reason, opened_at)
                        VALUES (:id, :subject, :person, :name, :body, :reason, :now)
                        """)
                .param("id", Keys.next())
                .param("subject", subjectId)
                .param("person", warrant.personId())
                .param("name", warrant.personName())
                .param("body", warrant.bodyId())
                .param("reason", warrant.reason())
                .param("now", now())
                .update();
    }

    /** Every opening of the subject's identity, newest first. */
    public List<Opening> openings(UUID subjectId) {
        return database.sql("""
                        SELECT id, person_id, person_name, body_id, reason, opened_at FROM vault_opening
                        WHERE subject_id = :subject ORDER BY opened_at DESC, id DESC
                        """)
                .param("subject", subjectId)
                .query((row, number) -> new Opening(
                        row.getObject("id", UUID.class),
                        subjectId,
                        new OpeningWarrant(
                                row.getObject("person_id", UUID.class),
                                row.getString("person_name"),
                                row.getObject("body_id", UUID.class),
                                row.getString("reason")),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Destroys what is sealed for the subject, e.g. of a draft never submitted. Records of openings remain. */
    public void forget(UUID subjectId) {
        database.sql("DELETE FROM vault_identity WHERE subject_id = :subject")
                .param("subject", subjectId)
                .update();
    }

    /** Seals bytes that the caller keeps. */
    public byte[] sealBytes(byte[] plain) {
        return keys.master().seal(LOOSE_BYTES, plain);
    }

    /** Opens what {@link #sealBytes} sealed. */
    public byte[] openBytes(byte[] sealed) {
        return keys.master().open(LOOSE_BYTES, sealed);
    }

    /** A stream that seals what is written to it for the subject, in constant memory; closing it completes the seal. */
    public OutputStream sealing(UUID subjectId, OutputStream target) throws IOException {
        return SealedStreams.sealing(keys.master(), bound(subjectId), target);
    }

    /** A stream of what {@link #sealing} sealed for the subject; no byte of a tampered chunk is handed out. */
    public InputStream opening(UUID subjectId, InputStream source) throws IOException {
        return SealedStreams.opening(keys.master(), bound(subjectId), source);
    }

    /**
     * A keyed digest of a value, to find equal values without keeping them: 64 hex digits.
     *
     * @param purpose keeps digests of the same value for different uses apart
     */
    public String fingerprint(String purpose, String value) {
        return HexFormat.of().formatHex(keys.master().match(purpose.getBytes(UTF_8), value.getBytes(UTF_8)));
    }

    /** Decimal digits that follow from the id and nobody can guess without the key, e.g. a receipt code; 6 to 30 digits. */
    public String deriveCode(String purpose, UUID id, int digits) {
        if (digits < 6 || digits > 30) {
            throw new IllegalArgumentException("a code has 6 to 30 digits, not " + digits);
        }
        byte[] keyed = keys.master().match("code".getBytes(UTF_8), purpose.getBytes(UTF_8), bound(id));
        String decimal =
                new BigInteger(1, keyed).mod(BigInteger.TEN.pow(digits)).toString();
        return "0".repeat(digits - decimal.length()) + decimal;
    }

    private static byte[] bound(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
