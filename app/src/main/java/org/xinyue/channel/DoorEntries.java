package org.xinyue.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.CaseTime;
import org.xinyue.casework.Cases;
import org.xinyue.casework.LodgingRefused;
import org.xinyue.casework.writing.Begun;
import org.xinyue.channel.store.EntryRows;
import org.xinyue.database.Keys;
import org.xinyue.intake.Channel;
import org.xinyue.intake.Draft;
import org.xinyue.intake.Drafts;
import org.xinyue.organisation.ReceiverRegister;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Every door's entry of every case (渠道登记簿): a case that was written on a page here has one too, under the work order that the official typed, else under
 * its own number.
 */
@Service
@Implements({Clause.A2_CHANNELS, Clause.A3_OWNER})
public class DoorEntries {
    private final EntryRows rows;
    private final Cases cases;
    private final Drafts drafts;
    private final ReceiverRegister receivers;
    private final CaseTime time;

    DoorEntries(EntryRows rows, Cases cases, Drafts drafts, ReceiverRegister receivers, CaseTime time) {
        this.rows = rows;
        this.cases = cases;
        this.drafts = drafts;
        this.receivers = receivers;
        this.time = time;
    }

    /** The entry that this door keeps under this number, or an ended one that went into it; empty when there is none, or another door has it. */
    public Optional<DoorEntry> find(Door door, String ownNumber) {
        return rows.find(door, ownNumber).map(EntryRows.Kept::entry);
    }

    /** The entry with this id, if it is this door's, or that of an ended one that went into it. */
    public Optional<DoorEntry> find(Door door, UUID entryId) {
        return rows.find(entryId).map(EntryRows.Kept::entry).filter(entry -> rows.isOf(door, entry));
    }

    /** The entries of a case, oldest first. */
    public List<DoorEntry> of(UUID caseId) {
        return rows.of(caseId);
    }

    /** Notes which portal led to a case that was written on a page here; the first to be named stays. */
    @Transactional
    public void attribute(UUID caseId, String code) {
        rows.attribute(caseId, code);
    }

    /**
     * Why a draft that an official writes cannot be handed in under the work order typed there: the door has used it. Empty when it can, or none was typed.
     * The sentence says under which case it stands.
     */
    public Optional<String> taken(Draft draft) {
        return Optional.of(draft)
                .filter(written ->
                        written.registrar() != null && !written.ownNumber().isEmpty())
                .flatMap(written -> door(written).flatMap(door -> rows.find(door, written.ownNumber())))
                .map(kept -> taken(kept.entry()));
    }

    private String taken(DoorEntry entry) {
        return "工单号“" + entry.ownNumber() + "”已经登记为 "
                + cases.get(entry.caseId()).number() + "，同一件来电不用再登记；如果是另一件，请核对工单号";
    }

    /** Told inside the transaction that begins the cases; what a door sent has its entry already. */
    @EventListener
    void on(Begun begun) {
        var unnumbered = new ArrayList<DoorEntry>();
        for (var file : begun.files()) {
            // The column numbers nothing itself, and most come through it: no draft is opened for that.
            var numbered = file.channel() == Channel.COLUMN
                    ? Optional.<DoorEntry>empty()
                    : drafts.find(file.id()).flatMap(draft -> numbered(draft, file));
            numbered.ifPresentOrElse(this::claim, () -> unnumbered.add(here(file)));
        }
        if (!unnumbered.isEmpty()) {
            rows.enterIfNone(unnumbered);
        }
    }

    private void claim(DoorEntry entry) {
        if (rows.claim(List.of(new EntryRows.Claim(entry, null))).isEmpty()) {
            throw new LodgingRefused(rows.find(entry.door(), entry.ownNumber())
                    .map(kept -> taken(kept.entry()))
                    .orElse("这个工单号刚被使用，请稍后再试"));
        }
    }

    private Optional<DoorEntry> numbered(Draft draft, CaseFile file) {
        return draft.registrar() == null || draft.ownNumber().isEmpty()
                ? Optional.empty()
                : door(draft).map(door -> entry(file, door, draft.ownNumber()));
    }

    /** The door of the one receiving body in which whoever writes holds office; empty when it is none, or several. */
    private Optional<Door> door(Draft draft) {
        var registrar = java.util.Objects.requireNonNull(draft.registrar());
        var bodies = receivers.among(registrar.bodyIds(), time.today());
        return bodies.size() == 1
                ? Optional.of(new Door(draft.channel(), bodies.iterator().next()))
                : Optional.empty();
    }

    private static DoorEntry here(CaseFile file) {
        return entry(file, new Door(file.channel(), file.state().parties().receiver()), file.number());
    }

    private static DoorEntry entry(CaseFile file, Door door, String number) {
        return new DoorEntry(Keys.next(), file.id(), door, number, 1, file.lodgedAt(), DoorEntry.Origin.HERE);
    }
}
