package org.xinyue.web.column;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.xinyue.access.Actor;
import org.xinyue.access.NewPerson;
import org.xinyue.access.People;
import org.xinyue.access.Role;
import org.xinyue.access.SignIn;

/** Officials with a login of their own. */
record Operators(ApplicationContext context, int port) {
    static final String PASSWORD = "Correct-horse-2026";

    /** Appoints somebody and gives the login. */
    String appoint(String name, UUID body, Role role) {
        var people = context.getBean(People.class);
        var login = "op" + Long.toString(System.nanoTime(), 36);
        var person = people.register(new NewPerson(login, name), new Actor.Automatic("测试"));
        people.appoint(person.personId(), body, role, LocalDate.of(2020, 1, 1), null);
        context.getBean(SignIn.class)
                .changePassword(person.personId(), person.oneTimePassword(), PASSWORD, "127.0.0.1");
        return login;
    }

    /** Appoints somebody and signs in. */
    Visitor signedIn(String name, UUID body, Role role) {
        var visitor = new Visitor(port);
        var login = appoint(name, body, role);
        visitor.get("/office/sign-in");
        visitor.post("/office/sign-in", Map.of("login", login, "password", PASSWORD));
        return visitor;
    }
}
