package org.xinyue.channel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.writing.Begun;
import org.xinyue.channel.store.EntryRows;
import org.xinyue.database.Keys;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** Every door's entry of every case (渠道登记簿): a case that was written on a page here has one too, under its own number. */
@Service
@Implements(Clause.A2_CHANNELS)
public class DoorEntries {
    private final EntryRows rows;

    DoorEntries(EntryRows rows) {
        this.rows = rows;
    }

    /** The entry that this door keeps under this number; empty when there is none, or another door has it. */
    public Optional<DoorEntry> find(Door door, String ownNumber) {
        return rows.find(door, ownNumber).map(EntryRows.Kept::entry);
    }

    /** The entry with this id, if it is this door's. */
    public Optional<DoorEntry> find(Door door, UUID entryId) {
        return rows.find(entryId)
                .map(EntryRows.Kept::entry)
                .filter(entry -> entry.door().equals(door));
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

    /** Told inside the transaction that begins the cases; what a door sent has its entry already. */
    @EventListener
    void on(Begun begun) {
        rows.enterIfNone(begun.files().stream().map(DoorEntries::here).toList());
    }

    private static DoorEntry here(CaseFile file) {
        var door = new Door(file.channel(), file.state().parties().receiver());
        return new DoorEntry(Keys.next(), file.id(), door, file.number(), 1, file.lodgedAt(), DoorEntry.Origin.HERE);
    }
}
