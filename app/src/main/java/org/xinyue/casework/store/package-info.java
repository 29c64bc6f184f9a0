/** SQL and row mapping of cases, history and ledger. */
@NullMarked
package org.xinyue.casework.store;

import org.jspecify.annotations.NullMarked;
