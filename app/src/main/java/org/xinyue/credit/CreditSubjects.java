package org.xinyue.credit;

import org.xinyue.organisation.Body;

/** A body as the subject of an entry. */
final class CreditSubjects {
    private CreditSubjects() {}

    static CreditEntry.Subject of(Body body) {
        return new CreditEntry.Subject(
                body.id(),
                body.name(),
                body.creditCode() == null ? null : body.creditCode().value(),
                body.divisionCode());
    }
}
