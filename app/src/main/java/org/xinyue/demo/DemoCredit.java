package org.xinyue.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.xinyue.calendar.Calendars;
import org.xinyue.credit.BreachBooking;
import org.xinyue.credit.CreditAccess;
import org.xinyue.credit.CreditEntry;
import org.xinyue.credit.CreditFiles;
import org.xinyue.document.Proof;
import org.xinyue.organisation.Organisations;
import org.xinyue.sanction.OrderAct;
import org.xinyue.sanction.Orders;

/** What follows in the demonstration from a confirmed breach: the file, and some days later measures that are decided and signed for. */
@Component
@ConditionalOnProperty("xinyue.demo")
class DemoCredit {
    private static final String REGION = "150000";
    private static final int LATER = 3;

    private final Booked booked;
    private final Orders orders;
    private final CreditAccess access;
    private final Organisations organisations;
    private final Clock clock;

    DemoCredit(Booked booked, Orders orders, CreditAccess access, Organisations organisations, Clock clock) {
        this.booked = booked;
        this.orders = orders;
        this.access = access;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Books, and looks at what was booked. */
    @Component
    @ConditionalOnProperty("xinyue.demo")
    record Booked(BreachBooking booking, CreditFiles files) {}

    void night() {
        booked.booking().run();
        var today = LocalDate.ofInstant(clock.instant(), Calendars.zone());
        var region = organisations.directory().creditLeadAt(REGION, today).orElseThrow();
        var everything = DemoPeople.in(region.id(), organisations.directory());
        booked.files().page(new CreditFiles.Query("", null, null), 50, everything).stream()
                .filter(entry -> entry.isActiveOn(today)
                        && entry.basis().confirmedOn().plusDays(LATER).isBefore(today))
                .filter(entry -> orders.ofEntry(entry.id()).isEmpty())
                .forEach(this::order);
    }

    private void order(CreditEntry entry) {
        var lead = DemoPeople.in(access.leadOf(entry.subject().bodyId()).id(), organisations.directory());
        orders.propose(entry.id(), Set.of("CJ-02", "CJ-12", "CJ-04"), lead);
        for (var order : orders.ofEntry(entry.id())) {
            if (List.of("CJ-02", "CJ-12").contains(order.measure().code())) {
                orders.act(order.id(), new Orders.Deed(OrderAct.DECIDE, 1, "", Proof.none()), lead);
                var executor = DemoPeople.in(access.current(order.executorId()).id(), organisations.directory());
                orders.act(order.id(), new Orders.Deed(OrderAct.SIGN, 2, "", Proof.none()), executor);
            }
        }
    }
}
