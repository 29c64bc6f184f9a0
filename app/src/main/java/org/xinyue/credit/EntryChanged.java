package org.xinyue.credit;

import org.jspecify.annotations.Nullable;

/**
 * An entry has a new version (信用记录变动); told inside the transaction that writes it, so that what follows stands or falls with it.
 *
 * @param before null when it was booked just now
 */
public record EntryChanged(@Nullable CreditEntry before, CreditEntry after) {}
