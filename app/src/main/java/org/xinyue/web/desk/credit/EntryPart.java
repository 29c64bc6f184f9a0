package org.xinyue.web.desk.credit;

import java.util.List;
import org.xinyue.access.Actor;
import org.xinyue.credit.CreditEntry;
import org.xinyue.web.component.list.Grid;

/** What another subject puts on the page of an entry: its lists, and what can be done. */
public interface EntryPart {
    /** Lists about this entry that the official may see; may be empty. */
    List<Listing> listings(CreditEntry entry, Actor.Official official);

    /** What the official can do with this entry; may be empty. */
    List<ActForm> offers(CreditEntry entry, Actor.Official official);

    /**
     * A titled list.
     *
     * @param note what it says when it is empty
     */
    record Listing(String title, String note, Grid table) {}
}
