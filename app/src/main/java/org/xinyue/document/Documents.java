package org.xinyue.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xinyue.database.Keys;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.vault.Vault;

/** Evidence files of dossiers (材料): at most 20 a dossier and 20 MB each, sealed on disk, checked when opened. */
@Service
@Implements(Clause.B4_SECRETS)
public class Documents {
    /** Most files one dossier takes. */
    public static final int MOST = 20;
    /** Most bytes of a file. */
    public static final long LARGEST = DocumentFiles.LARGEST;

    private final JdbcClient database;
    private final DocumentFiles files;
    private final Vault vault;
    private final Clock clock;

    Documents(JdbcClient database, DocumentFiles files, Vault vault, Clock clock) {
        this.database = database;
        this.files = files;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Takes a file into a dossier. Either all of it is kept when the transaction commits, or nothing.
     *
     * @param originalName as the browser sent it; folders and control characters are dropped
     * @param submittedBy code of the party
     * @throws DocumentRefused with the sentence for the sender
     */
    @Transactional
    public StoredDocument store(UUID dossierId, String originalName, InputStream content, String submittedBy) {
        FileName name = FileName.of(originalName);
        UUID id = Keys.next();
        // Two uploads at once cannot both be the twentieth.
        lock(dossierId);
        if (count(dossierId) >= MOST) {
            throw new DocumentRefused("最多上传 " + MOST + " 个文件，请先移除不需要的文件或合并后再上传");
        }
        DocumentFiles.Written written = files.write(id, name, content);
        afterwards(TransactionSynchronization.STATUS_ROLLED_BACK, id);
        var stored = new StoredDocument(
                id,
                dossierId,
                name.value(),
                name.kind().mediaType(),
                written.bytes(),
                written.sm3(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                submittedBy);
        insert(stored);
        return stored;
    }

    /**
     * The file of the dossier with this digest, empty when there is none. Until the transaction ends nobody else adds to the dossier, so that who finds none
     * may store it and it is there once.
     *
     * @param sm3 64 hex digits
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<StoredDocument> alone(UUID dossierId, String sm3) {
        lock(dossierId);
        return of(dossierId).stream()
                .filter(document -> document.sm3().equalsIgnoreCase(sm3))
                .findFirst();
    }

    /** Lasts to the end of the transaction. */
    private void lock(UUID dossierId) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:dossier, 5000))")
                .param("dossier", dossierId.toString())
                .query((row, number) -> true)
                .single();
    }

    private void insert(StoredDocument document) {
        database.sql("""
                        INSERT INTO document (id, dossier_id, name_sealed, media_type, bytes, sm3, stored_at, submitted_by)
                        VALUES (:id, :dossier, :name, :type, :bytes, :sm3, :at, :by)
                        """)
                .param("id", document.id())
                .param("dossier", document.dossierId())
                .param("name", vault.sealBytes(document.name().getBytes(UTF_8)))
                .param("type", document.mediaType())
                .param("bytes", document.bytes())
                .param("sm3", document.sm3())
                .param("at", document.storedAt().atOffset(ZoneOffset.UTC))
                .param("by", document.submittedBy())
                .update();
    }

    /** The files of the dossier in the order they came; empty when there are none. */
    public List<StoredDocument> of(UUID dossierId) {
        return database.sql(SELECT + " WHERE dossier_id = :dossier AND removed_at IS NULL ORDER BY stored_at, id")
                .param("dossier", dossierId)
                .query(this::row)
                .list();
    }

    /** One file's line; who may see it is the caller's question. */
    public StoredDocument find(UUID documentId) {
        return database.sql(SELECT + " WHERE id = :id AND removed_at IS NULL")
                .param("id", documentId)
                .query(this::row)
                .optional()
                .orElseThrow(UnknownDocument::new);
    }

    /** How many files the dossier holds. */
    public int count(UUID dossierId) {
        return database.sql("SELECT count(*) FROM document WHERE dossier_id = :dossier AND removed_at IS NULL")
                .param("dossier", dossierId)
                .query(Integer.class)
                .single();
    }

    /**
     * The plain content, to be closed by the caller. A tampered file fails while reading, before any byte of the
     * tampered part is handed out.
     */
    public InputStream open(UUID documentId) {
        StoredDocument document = find(documentId);
        return files.open(document.id(), document.sm3());
    }

    /**
     * Removes a file from its dossier: the content is destroyed, the line with its digest stays. Only for what was not
     * submitted yet; evidence of a running case is never removed, which the caller guards.
     */
    @Transactional
    public void remove(UUID documentId, String removedBy) {
        int changed = database.sql("""
                        UPDATE document SET removed_at = :at, removed_by = :by WHERE id = :id AND removed_at IS NULL
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", removedBy)
                .param("id", documentId)
                .update();
        if (changed == 0) {
            throw new UnknownDocument();
        }
        afterwards(TransactionSynchronization.STATUS_COMMITTED, documentId);
    }

    private void afterwards(int ending, UUID documentId) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == ending) {
                    files.delete(documentId);
                }
            }
        });
    }

    private static final String SELECT =
            "SELECT id, dossier_id, name_sealed, media_type, bytes, sm3, stored_at, submitted_by FROM document";

    private StoredDocument row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new StoredDocument(
                row.getObject("id", UUID.class),
                row.getObject("dossier_id", UUID.class),
                new String(vault.openBytes(row.getBytes("name_sealed")), UTF_8),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getString("sm3"),
                row.getObject("stored_at", OffsetDateTime.class).toInstant(),
                row.getString("submitted_by"));
    }
}
