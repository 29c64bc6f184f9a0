package org.xinyue.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinyue.casework.procedure.Act;

/** Papers and their registers in PostgreSQL. */
@Repository
class PaperStore {
    private final JdbcClient jdbc;

    PaperStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which register, and the number in it. */
    record Entry(UUID bodyId, int year, int serial) {
        String number() {
            return "信约〔%d〕%d号".formatted(year, serial);
        }
    }

    /**
     * The next number of a body in a year. The register stays closed to others until the caller's transaction ends: nobody takes the same number, and one that
     * is not used after all goes back. To be asked for as late as possible.
     */
    Entry next(UUID bodyId, int year) {
        int serial = jdbc.sql("select paper_serial(?, ?)")
                .params(bodyId, year)
                .query(Integer.class)
                .single();
        return new Entry(bodyId, year, serial);
    }

    void insert(Paper paper, Entry entry) {
        jdbc.sql("""
                insert into paper (id, case_id, act_version, act, kind, body_id, body_name, year, serial, number,
                    issued_at, folded, sm3)
                values (:id, :caseId, :version, :act, :kind, :bodyId, :bodyName, :year, :serial, :number,
                    :issuedAt, :folded, :sm3)
                """)
                .param("id", paper.id())
                .param("caseId", paper.caseId())
                .param("version", paper.actVersion())
                .param("act", paper.act().name())
                .param("kind", paper.kind().name())
                .param("bodyId", entry.bodyId())
                .param("bodyName", paper.issuer())
                .param("year", entry.year())
                .param("serial", entry.serial())
                .param("number", paper.number())
                .param("issuedAt", Timestamp.from(paper.issuedAt()))
                .param("folded", Fold.fold(paper.printed().content()))
                .param("sm3", HexFormat.of().parseHex(paper.printed().sm3()))
                .update();
    }

    /** The papers of a case, oldest first. */
    List<Paper> of(UUID caseId) {
        return jdbc.sql("select * from paper where case_id = ? order by act_version")
                .param(caseId)
                .query((set, row) -> paper(set))
                .list();
    }

    /** What lists say of the papers of a case, oldest first. */
    List<PaperHeading> headings(UUID caseId) {
        return jdbc.sql("""
                select id, act, kind, body_name, number, issued_at, sm3 from paper where case_id = ? order by act_version
                """)
                .param(caseId)
                .query((set, row) -> new PaperHeading(
                        set.getObject("id", UUID.class),
                        Act.valueOf(set.getString("act")),
                        PaperKind.valueOf(set.getString("kind")),
                        set.getString("body_name"),
                        set.getString("number"),
                        set.getTimestamp("issued_at").toInstant(),
                        HexFormat.of().formatHex(set.getBytes("sm3"))))
                .list();
    }

    private static Paper paper(ResultSet set) throws SQLException {
        return new Paper(
                set.getObject("id", UUID.class),
                set.getObject("case_id", UUID.class),
                set.getInt("act_version"),
                Act.valueOf(set.getString("act")),
                PaperKind.valueOf(set.getString("kind")),
                set.getString("body_name"),
                set.getString("number"),
                set.getTimestamp("issued_at").toInstant(),
                new Paper.Printed(content(set), HexFormat.of().formatHex(set.getBytes("sm3"))));
    }

    /** The first papers were kept unfolded. */
    private static String content(ResultSet set) throws SQLException {
        var unfolded = set.getString("content");
        return unfolded == null ? Fold.unfold(set.getBytes("folded")) : unfolded;
    }
}
