package org.xinyue.intake.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xinyue.database.Columns;
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
     * Writes the rows, in one statement.
     *
     * @param contractMark keyed digest of the number of a complaint's contract, null when it has none
     * @throws org.springframework.dao.DuplicateKeyException when there is one with the id of one of them
     */
    public void insert(List<Complaint> complaints, Function<Complaint, @Nullable String> contractMark) {
        var columns = new Columns<>(complaints);
        database.sql("""
                        INSERT INTO complaint (id, channel, respondent_id, title, field, breach_kind, overdue, wish,
                                               sealed, firm_mark, contract_mark, submitted_at)
                        SELECT * FROM unnest(CAST(:ids AS uuid[]), CAST(:channels AS text[]), CAST(:respondents AS uuid[]),
                            CAST(:titles AS text[]), CAST(:fields AS text[]), CAST(:kinds AS text[]),
                            CAST(:overdue AS numeric[]), CAST(:wishes AS text[]), CAST(:sealed AS bytea[]),
                            CAST(:firms AS bytea[]), CAST(:contracts AS bytea[]), CAST(:at AS timestamptz[]))
                        """)
                .param("ids", columns.ids(Complaint::id))
                .param("channels", columns.texts(Complaint::channel))
                .param("respondents", columns.ids(Complaint::respondentId))
                .param("titles", columns.texts(Complaint::title))
                .param("fields", columns.texts(complaint -> complaint.contract().field()))
                .param("kinds", columns.texts(complaint -> complaint.matter().kind()))
                .param("overdue", columns.texts(ComplaintRows::yuan))
                .param("wishes", columns.texts(Complaint::wish))
                .param("sealed", columns.bytes(this::sealed))
                .param(
                        "firms",
                        columns.bytes(complaint -> bytes(complaint.firm().mark())))
                .param("contracts", columns.bytes(complaint -> {
                    var mark = contractMark.apply(complaint);
                    return mark == null ? null : bytes(mark);
                }))
                .param("at", columns.texts(Complaint::submittedAt))
                .update();
    }

    private static @Nullable String yuan(Complaint complaint) {
        var overdue = complaint.matter().overdue();
        return overdue == null ? null : overdue.yuan().toPlainString();
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

    /** Wishes by id. */
    public Map<UUID, ProtectionWish> wishes(Collection<UUID> ids) {
        var wishes = new HashMap<UUID, ProtectionWish>();
        database.sql("SELECT id, wish FROM complaint WHERE id = ANY(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(row.getObject("id", UUID.class), ProtectionWish.valueOf(row.getString("wish"))))
                .list()
                .forEach(wish -> wishes.put(wish.getKey(), wish.getValue()));
        return wishes;
    }

    /** Other complaints of the same firm about the same body or the same contract, newest first. */
    public List<UUID> similar(UUID id) {
        return database.sql("""
                        SELECT other.id FROM complaint one JOIN complaint other USING (firm_mark)
                        WHERE one.id = :id AND other.id <> :id
                            AND (other.respondent_id = one.respondent_id OR other.contract_mark = one.contract_mark)
                        ORDER BY other.submitted_at DESC, other.id DESC LIMIT :most
                        """)
                .param("id", id)
                .param("most", MOST)
                .query((row, number) -> row.getObject("id", UUID.class))
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
