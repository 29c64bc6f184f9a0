package org.xinyue.audit;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xinyue.access.AccessEvent;

/** Writes what happens to people and at the door into the trail, in the transaction of the change. */
@Component
class AccessAudit {
    private final AuditTrail trail;

    AccessAudit(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(AccessEvent event) {
        trail.record(event.actor(), event.act(), event.subject(), event.detail());
    }
}
