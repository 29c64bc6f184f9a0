package org.xinyue.web.desk.export;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.access.People;
import org.xinyue.audit.AuditTrail;
import org.xinyue.casework.CaseTime;
import org.xinyue.errand.Assignment;
import org.xinyue.errand.ErrandRefused;
import org.xinyue.errand.ErrandWork;
import org.xinyue.errand.Order;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.DeskRefused;
import org.xinyue.web.desk.list.Asked;

/** Makes workbooks: short lists at once, long ones as an errand. Each is recorded: who, which list, how many rows. */
@Component
@Implements({Clause.B4_IDENTITY, Clause.B4_SECRETS})
class Exports implements ErrandWork {
    /** Rows that are written well within a second, also on a slow machine. */
    static final int AT_ONCE = 1_000;

    /** A sheet has 1,048,576 lines. */
    private static final int MOST = 1_000_000;

    private final Lists lists;
    private final People people;
    private final AuditTrail audit;
    private final CaseTime time;

    Exports(Lists lists, People people, AuditTrail audit, CaseTime time) {
        this.lists = lists;
        this.people = people;
        this.audit = audit;
        this.time = time;
    }

    /** A short list as a file. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Made(String fileName, byte[] content) {}

    Made atOnce(Actor.Official official, Listing listing) {
        var out = new ByteArrayOutputStream();
        try {
            int rows = ExcelFile.write(listing, out, written -> {});
            record(official, listing, rows);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return new Made(fileName(listing), out.toByteArray());
    }

    /** The order for a long list; what narrows it goes into the sealed part. */
    Order order(ListName name, Listing listing, Asked asked) {
        var material = name.slug() + "\n" + asked.query();
        return new Order(kind(), "导出" + listing.name(), 0, material.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String kind() {
        return "export";
    }

    /** With the offices held now: who lost one since gets no more than the page would show now. */
    @Override
    public void run(Assignment assignment) throws IOException {
        var official =
                people.official(assignment.errand().personId()).orElseThrow(() -> new ErrandRefused("您的账号已停用，没有导出。"));
        var listing = listing(official, new String(assignment.material(), StandardCharsets.UTF_8));
        int total = listing.rows().count(MOST + 1);
        if (total > MOST) {
            throw new ErrandRefused("这份清单超过一个工作表放得下的 " + MOST + " 行，请先筛选或检索，缩小范围后再导出。");
        }
        assignment.advance(0, total);
        int rows;
        long bytes;
        try (var file = new Counted(assignment.file())) {
            rows = ExcelFile.write(listing, file, written -> assignment.advance(written, Math.max(written, total)));
            bytes = file.bytes;
        }
        record(official, listing, rows);
        assignment.deliver(fileName(listing), bytes, "共 " + rows + " 行。文件保留 24 小时，之后自动删除。");
    }

    private Listing listing(Actor.Official official, String material) {
        int at = material.indexOf('\n');
        var name = ListName.find(material.substring(0, at)).orElseThrow(() -> new ErrandRefused("这份清单不再提供，没有导出。"));
        try {
            return lists.of(name, official, Asked.parse(material.substring(at + 1)));
        } catch (DeskRefused refused) {
            throw new ErrandRefused("您现在不能查看这份清单，没有导出。");
        }
    }

    private void record(Actor.Official official, Listing listing, int rows) {
        var scope = listing.scope().isEmpty() ? "" : "（" + listing.scope() + "）";
        audit.recordRead(official, "导出清单", listing.name() + scope, rows + " 行");
    }

    private String fileName(Listing listing) {
        return listing.name() + "-" + time.today() + ".xlsx";
    }

    private static final class Counted extends FilterOutputStream {
        private long bytes;

        Counted(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] content, int offset, int length) throws IOException {
            out.write(content, offset, length);
            bytes += length;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }
    }
}
