package org.xinyue.web.desk.dossier;

import org.xinyue.web.component.Tag;

/**
 * One row of the deadline ledger.
 *
 * @param owes party and body
 * @param because why it was started
 */
public record LedgerEntry(
        String kind,
        String owes,
        String period,
        String since,
        String due,
        Tag status,
        String because,
        Explanation working) {}
