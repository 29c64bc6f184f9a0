package org.xinyue.channel.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.xinyue.access.Actor;
import org.xinyue.audit.AuditTrail;
import org.xinyue.channel.ChannelIntake;
import org.xinyue.channel.Door;
import org.xinyue.channel.DoorCodes;
import org.xinyue.channel.sheet.Format;
import org.xinyue.channel.sheet.ReceiptSheet;
import org.xinyue.channel.sheet.ReturnedSheet;
import org.xinyue.channel.sheet.SheetReading;
import org.xinyue.database.Keys;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Sheets that channels hand in (报送批次). A sheet is read and every row judged at once; rows become complaints only when it is confirmed. No row is ever
 * lost: rows in are rows accepted, accepted before, refused, and, when it was stopped, not processed.
 */
@Service
@Implements({Clause.A2_CHANNELS, Clause.A3_OWNER})
public class Deliveries {
    /** Rows that go back to the channel. */
    public static final Set<Outcome> RETURNED = Set.copyOf(EnumSet.of(Outcome.REFUSED, Outcome.UNPROCESSED));
    /** Rows that have a case. */
    public static final Set<Outcome> STANDING = Set.copyOf(EnumSet.of(Outcome.ACCEPTED, Outcome.REPEATED));

    private static final String STOPPED = "这一批在轮到本行之前停止了，本行没有受理；需要受理的，请重新报送这个表格";

    private final DeliveryStore store;
    private final DeliveryRows rows;
    private final RowCheck check;
    private final DoorCodes codes;
    private final Recording recording;

    Deliveries(DeliveryStore store, DeliveryRows rows, RowCheck check, DoorCodes codes, Recording recording) {
        this.store = store;
        this.rows = rows;
        this.check = check;
        this.codes = codes;
        this.recording = recording;
    }

    /** How a delivery is written down. */
    @org.springframework.stereotype.Component
    record Recording(AuditTrail audit, TransactionOperations transaction, Clock clock) {}

    /** Where a file is handed in, by whom, and what it is called. */
    public record Brought(Door door, Delivery.Bringer bringer, String name) {}

    /**
     * Reads the sheet, judges every row, and keeps it unconfirmed. Nothing is taken yet.
     *
     * @throws org.xinyue.channel.sheet.SheetRefused when no row can be read; nothing is kept
     */
    public Delivery receive(Brought brought, byte[] content, Actor by) {
        var sheet = SheetReading.read(content);
        var id = Keys.next();
        var results = check.judge(
                new ChannelIntake.Sender(brought.door(), brought.bringer().clientId()),
                sheet,
                by instanceof Actor.Official official ? official.bodyIds() : Set.of());
        var delivery = new Delivery(
                id,
                brought.door(),
                brought.bringer(),
                new Delivery.File(DeliveryName.of(brought.name()), content.length, digest(content), sheet.notes()),
                new Counts(results.size(), results.size(), 0, 0, 0, 0),
                State.CHECKED,
                recording.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                null,
                null);
        recording.transaction().executeWithoutResult(status -> {
            store.insert(delivery, content);
            rows.insert(id, results);
            recording.audit().record(by, "报送文件", id.toString(), delivery.file().name() + " " + results.size() + " 行");
        });
        return get(id);
    }

    /** SM3 of a file, 64 hex digits. */
    public static String digest(byte[] content) {
        var digest = new SM3Digest();
        digest.update(content, 0, content.length);
        var out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }

    public Optional<Delivery> find(UUID id) {
        return store.find(id);
    }

    /**
     * Deliveries to these bodies, latest first.
     *
     * @param after the last delivery of the page before, null for the first page; one that is not theirs gives nothing
     */
    public List<Delivery> of(Collection<UUID> bodies, @Nullable UUID after, int most) {
        return store.of(bodies, after, most);
    }

    /** An earlier delivery of the very same file at the same door. */
    public Optional<UUID> same(Delivery delivery) {
        return store.same(delivery.door(), delivery.file().digest(), delivery.id());
    }

    /** Rows with one of these outcomes, behind the line, in their order. */
    public List<RowResult> rows(UUID id, Collection<Outcome> outcomes, int after, int most) {
        return rows.list(id, outcomes, after, most);
    }

    /**
     * Lets its rows be taken; a task does so, one after the other. When none can be taken, it is done at once.
     *
     * @throws DeliveryRefused when it was confirmed or stopped before
     */
    @Transactional
    public void confirm(UUID id, Actor by) {
        if (!store.move(id, State.CHECKED, State.TAKING, recording.clock().instant())) {
            throw new DeliveryRefused("这一批已经确认过或者已经停止，请刷新页面查看结果");
        }
        if (get(id).counts().ready() == 0) {
            store.move(id, State.TAKING, State.DONE, recording.clock().instant());
        }
        recording.audit().record(by, "确认报送", id.toString(), "");
    }

    /**
     * Stops it: rows accepted stay accepted, the others go back as not processed.
     *
     * @throws DeliveryRefused when it has ended
     */
    @Transactional
    public void stop(UUID id, Actor by) {
        var now = recording.clock().instant();
        if (!store.move(id, State.CHECKED, State.STOPPED, now) && !store.move(id, State.TAKING, State.STOPPED, now)) {
            throw new DeliveryRefused("这一批已经结束，不能再停止；请刷新页面查看结果");
        }
        rows.giveUp(id, STOPPED);
        recording.audit().record(by, "停止报送", id.toString(), "");
    }

    /** False when nobody confirmed it in time and the file was removed: nothing can be given back then. */
    public boolean hasFile(UUID id) {
        return store.hasFile(id);
    }

    /** Writes the rows that go back, as a sheet like the one that came; the stream stays open. */
    public void writeReturned(UUID id, OutputStream out) throws IOException {
        var reasons = new HashMap<Integer, String>();
        for (var row : rows.list(id, RETURNED, 0, Integer.MAX_VALUE)) {
            reasons.put(row.line(), row.reason() == null ? row.outcome().label() : row.reason());
        }
        ReturnedSheet.write(SheetReading.read(store.content(id)), reasons, out);
    }

    /**
     * The receipt codes of its complaints, by line: for the channel, to be passed on to those who complained. Without those that its door is not told, as it
     * is complained about or another body received the case.
     */
    public Map<Integer, String> codes(UUID id) {
        return codes.of(get(id).door(), rows.cases(id));
    }

    /** Those of these rows that have a case whose code the door is not told, by line. */
    public Set<Integer> withheld(Delivery delivery, Collection<RowResult> among) {
        var cases = rows.cases(delivery.id());
        cases.keySet().retainAll(among.stream().map(RowResult::line).toList());
        var withheld = new HashSet<>(cases.keySet());
        withheld.removeAll(codes.of(delivery.door(), cases).keySet());
        return withheld;
    }

    /** Writes what the channel is told of its complaints; the stream stays open. */
    public void writeReceipts(UUID id, OutputStream out) throws IOException {
        var codes = codes(id);
        ReceiptSheet.write(
                rows.list(id, STANDING, 0, Integer.MAX_VALUE).stream()
                        .map(row -> new ReceiptSheet.Told(
                                row.line(),
                                row.ownNumber(),
                                row.outcome().label(),
                                row.caseNumber() == null ? "" : row.caseNumber(),
                                codes.getOrDefault(row.line(), row.caseNumber() == null ? "" : DoorCodes.WITHHELD)))
                        .toList(),
                out);
    }

    /** How the file was written, by what it is. */
    public Format format(UUID id) {
        return SheetReading.formatOf(store.content(id));
    }

    private Delivery get(UUID id) {
        return store.find(id).orElseThrow(() -> new DeliveryRefused("没有找到这一批报送，请回到列表查看"));
    }
}
