package org.xinyue.matter;

import java.util.List;
import java.util.UUID;

/**
 * A case was taken out of its matter (解除关联); told inside the transaction that does it.
 *
 * @param others the cases it was linked with
 */
public record Parted(UUID caseId, List<UUID> others) {
    public Parted {
        others = List.copyOf(others);
    }
}
