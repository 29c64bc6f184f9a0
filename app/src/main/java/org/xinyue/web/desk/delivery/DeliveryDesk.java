package org.xinyue.web.desk.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.channel.delivery.Deliveries;
import org.xinyue.channel.delivery.Delivery;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.Organisations;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.DeskRefused;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.ReceivingBodies;
import org.xinyue.web.shell.Icon;
import org.xinyue.web.shell.MenuGroup;
import org.xinyue.web.shell.MenuItem;
import org.xinyue.web.shell.MenuSource;

/** Who may hand in for a channel: officers of a receiving body, each for the own body only. */
@Component
@Implements({Clause.A3_OWNER, Clause.B4_IDENTITY})
class DeliveryDesk {
    static final String PATH = "/office/deliveries";

    private final Officials officials;
    private final ReceivingBodies receiving;
    private final Organisations organisations;
    private final Deliveries deliveries;

    DeliveryDesk(Officials officials, ReceivingBodies receiving, Organisations organisations, Deliveries deliveries) {
        this.officials = officials;
        this.receiving = receiving;
        this.organisations = organisations;
        this.deliveries = deliveries;
    }

    /** The entry in the side menu. */
    @Component
    @Order(16)
    record Menu(DeliveryDesk desk) implements MenuSource {
        @Override
        public List<MenuItem> items(Actor.Official official) {
            return desk.bodies(official).isEmpty()
                    ? List.of()
                    : List.of(MenuItem.of(MenuGroup.HANDLING, "文件报送", PATH, Icon.FILE));
        }
    }

    /**
     * The official behind the request.
     *
     * @throws DeskRefused for whoever is no officer of a receiving body
     */
    Actor.Official of(HttpServletRequest request) {
        var official = officials.of(request);
        if (bodies(official).isEmpty()) {
            throw DeskRefused.notFound("文件报送由各盟市和自治区的受理单位、已接入本平台的热线等渠道办理；需要报送的，请联系所在盟市的受理单位");
        }
        return official;
    }

    /** The receiving bodies for which the official may hand in. */
    Set<UUID> bodies(Actor.Official official) {
        return receiving.of(official);
    }

    /** Those bodies, and the ended ones whose duties they took over: what was delivered there is theirs to answer for. */
    Set<UUID> answersFor(Actor.Official official) {
        var directory = organisations.directory();
        return bodies(official).stream()
                .flatMap(body -> Stream.concat(Stream.of(body), directory.predecessors(body).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A delivery to one of the official's bodies, or to one whose duties it took over.
     *
     * @throws DeskRefused when there is none, or it is another body's
     */
    Delivery delivery(Actor.Official official, UUID id) {
        return deliveries
                .find(id)
                .filter(delivery ->
                        answersFor(official).contains(delivery.door().bodyId()))
                .orElseThrow(() -> DeskRefused.notFound("没有找到这一批报送，请回到“文件报送”列表查看"));
    }

    String nameOf(UUID body) {
        return organisations.directory().find(body).map(Body::name).orElse("");
    }
}
