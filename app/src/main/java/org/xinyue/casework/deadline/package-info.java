/** The clocks of a case and their ledger: rows that are ended and followed, never edited. Pure Java. */
@NamedInterface("deadline")
@NullMarked
package org.xinyue.casework.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
