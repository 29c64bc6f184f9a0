package org.xinyue.web.desk.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.access.AccessRefused;
import org.xinyue.access.Actor;
import org.xinyue.access.NewPerson;
import org.xinyue.access.People;
import org.xinyue.access.Person;
import org.xinyue.access.Role;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** The list of people, for the administrators who keep accounts and those who give offices. */
@Controller
class PeopleController {
    private static final int SHOWN = 100;

    private final Officials officials;
    private final People people;
    private final BodyFinder finder;
    private final Pages pages;

    PeopleController(Officials officials, People people, BodyFinder finder, Pages pages) {
        this.officials = officials;
        this.people = people;
        this.finder = finder;
        this.pages = pages;
    }

    @GetMapping("/office/people")
    View list(HttpServletRequest request, @RequestParam(defaultValue = "") String q) {
        var reader = officials.holding(request, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);
        return pages.show(page(q, reader, Form.empty(), null));
    }

    @PostMapping("/office/people")
    View register(HttpServletRequest request, @RequestParam MultiValueMap<String, String> typed) {
        var by = officials.administrator(request);
        var form = Form.of(typed);
        try {
            var registered = people.register(new NewPerson(form.value("login"), form.value("name")), by);
            return pages.show(page("", by, Form.empty(), registered.oneTimePassword()));
        } catch (AccessRefused refused) {
            form.refuse("login", String.valueOf(refused.getMessage()));
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page("", by, form, null));
        }
    }

    private PeoplePage page(String query, Actor.Official reader, Form form, @Nullable String password) {
        var rows =
                people.search(query.strip(), "", SHOWN).stream().map(this::row).toList();
        return new PeoplePage(
                query,
                rows,
                !reader.roles().contains(Role.SYSTEM_ADMIN)
                        ? List.of()
                        : List.of(
                                form.field("login", "登录名")
                                        .hint("3 至 32 位小写字母、数字、点、横线、下划线，以字母开头；登记后不能更改")
                                        .width("long"),
                                form.field("name", "姓名").width("long")),
                form.errors(),
                password);
    }

    private PeoplePage.Row row(Person person) {
        var posts = person.appointments().stream()
                .filter(held -> held.heldOn(finder.today()))
                .map(held -> finder.bodyName(held.bodyId()) + " " + held.role().label())
                .collect(Collectors.joining("；"));
        return new PeoplePage.Row(
                "/office/people/" + person.id(),
                person.login(),
                person.name(),
                posts.isEmpty() ? "没有在任职务" : posts,
                person.disabled() ? "已停用" : "正常");
    }
}
