package org.xinyue.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.xinyue.casework.duty.DeadlineSweep;
import org.xinyue.casework.duty.DeskMessages;
import org.xinyue.channel.report.ReceiptSweep;

/** What the platform does by itself at the end of a demonstration day, and what is signed for by then. */
@Component
@ConditionalOnProperty("xinyue.demo")
class DemoNights {
    private final DeadlineSweep sweep;
    private final DeskMessages messages;
    private final DemoReceipts receipts;
    private final ReceiptSweep receiptSweep;
    private final DemoCredit credit;

    DemoNights(
            DeadlineSweep sweep,
            DeskMessages messages,
            DemoReceipts receipts,
            ReceiptSweep receiptSweep,
            DemoCredit credit) {
        this.sweep = sweep;
        this.messages = messages;
        this.receipts = receipts;
        this.receiptSweep = receiptSweep;
        this.credit = credit;
    }

    void run() {
        sweep.run();
        messages.run();
        receipts.run();
        receiptSweep.run();
        credit.night();
    }
}
