package org.xinyue.matter;

import java.util.List;
import java.util.UUID;

/**
 * Cases that are one matter (同一事项).
 *
 * @param members at least two, the longest known link first
 */
public record Matter(UUID id, List<MatterLink> members) {
    public Matter {
        members = List.copyOf(members);
    }

    /** The other cases than this one. */
    public List<UUID> othersThan(UUID caseId) {
        return members.stream()
                .map(MatterLink::caseId)
                .filter(member -> !member.equals(caseId))
                .toList();
    }
}
