package org.xinyue.intake.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xinyue.intake.Amount;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Complaint;
import org.xinyue.intake.ContractTerms;
import org.xinyue.intake.FirmProfile;
import org.xinyue.intake.Matter;
import org.xinyue.intake.ProtectionWish;

/** SQL of the table {@code complaint}. */
@Component
public class ComplaintRows {
    private static final int MOST = 50;
    private static final String COLUMNS =
            "id, channel, respondent_id, title, wish, sealed, submitted_at FROM complaint";

    private final JdbcClient database;
    private final SealedJson sealed;

    private record Content(ContractTerms contract, Matter matter, FirmProfile firm) {}

    public ComplaintRows(JdbcClient database, SealedJson sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    /**
     * Writes the row.
     *
     * @throws org.springframework.dao.DuplicateKeyException when there is one with this id
     */
    public void insert(Complaint complaint, @Nullable String contractMark) {
        var overdue = complaint.matter().overdue();
        @Nullable BigDecimal yuan = overdue == null ? null : overdue.yuan();
        database.sql("""
                        INSERT INTO complaint (id, channel, respondent_id, title, field, breach_kind, overdue, wish,
                                               sealed, firm_mark, contract_mark, submitted_at)
                        VALUES (:id, :channel, :respondent, :title, :field, :kind, :overdue, :wish,
                                :sealed, :firm, :contract, :at)
                        """)
                .param("id", complaint.id())
                .param("channel", complaint.channel().name())
                .param("respondent", complaint.respondentId())
                .param("title", complaint.title())
                .param("field", complaint.contract().field().name())
                .param("kind", complaint.matter().kind().name())
                .param("overdue", yuan)
                .param("wish", complaint.wish().name())
                .param("sealed", sealed(complaint))
                .param("firm", bytes(complaint.firm().mark()))
                .param("contract", contractMark == null ? null : bytes(contractMark))
                .param("at", complaint.submittedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Writes anew what a complaint says; false when there is none with this id. */
    public boolean update(Complaint complaint, @Nullable String contractMark) {
        var overdue = complaint.matter().overdue();
        @Nullable BigDecimal yuan = overdue == null ? null : overdue.yuan();
        return database.sql("""
                        UPDATE complaint SET title = :title, field = :field, breach_kind = :kind, overdue = :overdue, wish = :wish,
                            sealed = :sealed, firm_mark = :firm, contract_mark = :contract
                        WHERE id = :id
                        """)
                        .param("id", complaint.id())
                        .param("title", complaint.title())
                        .param("field", complaint.contract().field().name())
                        .param("kind", complaint.matter().kind().name())
                        .param("overdue", yuan)
                        .param("wish", complaint.wish().name())
                        .param("sealed", sealed(complaint))
                        .param("firm", bytes(complaint.firm().mark()))
                        .param("contract", contractMark == null ? null : bytes(contractMark))
                        .update()
                == 1;
    }

    private byte[] sealed(Complaint complaint) {
        return sealed.seal(complaint.id(), new Content(complaint.contract(), complaint.matter(), complaint.firm()));
    }

    public Optional<Complaint> find(UUID id) {
        return database.sql("SELECT " + COLUMNS + " WHERE id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /** Sums by id; of complaints that are about one. */
    public Map<UUID, Amount> sums(Collection<UUID> ids) {
        var sums = new HashMap<UUID, Amount>();
        database.sql("SELECT id, overdue FROM complaint WHERE id = ANY(:ids) AND overdue IS NOT NULL")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(row.getObject("id", UUID.class), new Amount(row.getBigDecimal("overdue"))))
                .list()
                .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
        return sums;
    }

    /** Other complaints of the same firm about the same body or the same contract, newest first. */
    public List<Complaint> similar(UUID id) {
        return database.sql("""
                        SELECT other.* FROM complaint one JOIN complaint other USING (firm_mark)
                        WHERE one.id = :id AND other.id <> :id
                            AND (other.respondent_id = one.respondent_id OR other.contract_mark = one.contract_mark)
                        ORDER BY other.submitted_at DESC, other.id DESC LIMIT :most
                        """)
                .param("id", id)
                .param("most", MOST)
                .query(this::row)
                .list();
    }

    /** Other complaints of the same firm, about the same contract, or about the same body and sum, newest first. */
    public List<Complaint> alike(UUID id) {
        // One look-up an index: an OR would read the whole table.
        return database.sql("""
                        WITH one AS (SELECT * FROM complaint WHERE id = :id),
                        found AS (
                            SELECT other.id FROM one JOIN complaint other ON other.firm_mark = one.firm_mark
                            UNION SELECT other.id FROM one JOIN complaint other ON other.contract_mark = one.contract_mark
                            UNION SELECT other.id FROM one
                                JOIN complaint other ON other.respondent_id = one.respondent_id AND other.overdue = one.overdue)
                        SELECT complaint.* FROM found JOIN complaint USING (id) WHERE id <> :id
                        ORDER BY submitted_at DESC, id DESC LIMIT :most
                        """)
                .param("id", id)
                .param("most", MOST)
                .query(this::row)
                .list();
    }

    private static byte[] bytes(String mark) {
        return HexFormat.of().parseHex(mark);
    }

    private Complaint row(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        var content = sealed.open(id, row.getBytes("sealed"), Content.class);
        return new Complaint(
                id,
                Channel.valueOf(row.getString("channel")),
                row.getObject("respondent_id", UUID.class),
                row.getString("title"),
                content.contract(),
                content.matter(),
                content.firm(),
                ProtectionWish.valueOf(row.getString("wish")),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant());
    }
}
