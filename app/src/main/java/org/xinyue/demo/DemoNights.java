package org.xinyue.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.xinyue.casework.duty.DeadlineSweep;
import org.xinyue.casework.duty.DeskMessages;

/** What the platform does by itself at the end of a demonstration day. */
@Component
@ConditionalOnProperty("xinyue.demo")
class DemoNights {
    private final DeadlineSweep sweep;
    private final DeskMessages messages;

    DemoNights(DeadlineSweep sweep, DeskMessages messages) {
        this.sweep = sweep;
        this.messages = messages;
    }

    void run() {
        sweep.run();
        messages.run();
    }
}
