package org.xinyue.web.security;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xinyue.access.SignIn;

/** Shows the setup code to whoever started an installation without any account. */
@Component
class SetupAnnouncement {
    private final SignIn signIn;

    SetupAnnouncement(SignIn signIn) {
        this.signIn = signIn;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(5)
    void announce() {
        signIn.newSetupCode().ifPresent(code -> System.out.println("首次设置：请打开 /setup，设置码 " + code + "（重新启动后更换）"));
    }
}
