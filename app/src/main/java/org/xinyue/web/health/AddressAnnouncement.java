package org.xinyue.web.health;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person who started the platform where it is. */
@Component
class AddressAnnouncement {
    private final Environment environment;

    AddressAnnouncement(Environment environment) {
        this.environment = environment;
    }

    /** First of all that is printed once the platform is ready; other modules may add lines after it. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void announce() {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            System.out.println("信约 (Xinyue) is ready: http://localhost:" + port + "/");
        }
    }
}
