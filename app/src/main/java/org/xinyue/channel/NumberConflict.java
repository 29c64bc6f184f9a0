package org.xinyue.channel;

import java.util.List;

/** The number was used at this door before, for another content. Nothing was overwritten. */
public final class NumberConflict extends RuntimeException {
    private final transient DoorEntry entry;
    private final transient List<Difference> differences;

    public NumberConflict(DoorEntry entry, List<Difference> differences) {
        super("渠道编号已经用过，且内容不同；需要更正原件的，请用更正接口，另一件投诉请换一个编号");
        this.entry = entry;
        this.differences = List.copyOf(differences);
    }

    /** What stands under the number. */
    public DoorEntry entry() {
        return entry;
    }

    /** Where the two differ, in the order of the contract. */
    public List<Difference> differences() {
        return List.copyOf(differences);
    }
}
