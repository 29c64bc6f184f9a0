package org.xinyue.web.desk.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.channel.delivery.Deliveries;
import org.xinyue.channel.delivery.DeliveryRefused;
import org.xinyue.channel.delivery.State;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.shell.Pages;

/** One delivery from its preview to its result. While rows are taken, the page asks again by itself, without a script. */
@Controller
@Implements(Clause.A2_CHANNELS)
class DeliveryController {
    private static final String ONE = DeliveryDesk.PATH + "/{id}";
    private static final String SECONDS = "3";

    private final DeliveryDesk desk;
    private final Deliveries deliveries;
    private final DeliveryView view;
    private final Pages pages;

    DeliveryController(DeliveryDesk desk, Deliveries deliveries, DeliveryView view, Pages pages) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.view = view;
        this.pages = pages;
    }

    @GetMapping(ONE)
    View open(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(name = "after", defaultValue = "0") int after) {
        var delivery = desk.delivery(desk.of(request), id);
        if (delivery.state() == State.TAKING) {
            response.setHeader("Refresh", SECONDS);
        }
        return pages.show(view.page(delivery, after));
    }

    @PostMapping(ONE + "/confirm")
    View confirm(HttpServletRequest request, @PathVariable UUID id) {
        var official = desk.of(request);
        var delivery = desk.delivery(official, id);
        try {
            deliveries.confirm(id, official);
            return Pages.redirect(DeliveryView.href(delivery));
        } catch (DeliveryRefused refused) {
            return Pages.redirect(DeliveryView.href(delivery), refused.sentence());
        }
    }

    @PostMapping(ONE + "/stop")
    View stop(HttpServletRequest request, @PathVariable UUID id) {
        var official = desk.of(request);
        var delivery = desk.delivery(official, id);
        try {
            deliveries.stop(id, official);
            return Pages.redirect(DeliveryView.href(delivery), "已停止；已经受理的保留，其余的可以下载退回表");
        } catch (DeliveryRefused refused) {
            return Pages.redirect(DeliveryView.href(delivery), refused.sentence());
        }
    }
}
