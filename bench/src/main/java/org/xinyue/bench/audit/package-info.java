/** What the audit trail costs: its share of an act, and how fast it is verified. */
@NullMarked
package org.xinyue.bench.audit;

import org.jspecify.annotations.NullMarked;
