package org.xinyue.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Browserless;
import org.xinyue.testing.Golden;
import org.xinyue.testing.Proves;

/** Every route called over HTTP by every kind of visitor; the matrix is compared with the reviewed file. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"db-scheduler.enabled=false", "xinyue.data=${java.io.tmpdir}/xinyue-routes-${random.uuid}"})
@Proves({Clause.B4_IDENTITY, Clause.B4_SECRETS})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesDocumentTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)(:[^}]*)?}");
    private static final String IN = "进";
    private static final String CLOSED = "不可办";
    private static final String ABSENT = "—";
    private static final String SIGN_IN = "登录";

    private final WebApplicationContext context;
    private final int port;
    private final Map<Route, Map<String, String>> matrix = new LinkedHashMap<>();

    @Autowired
    RoutesDocumentTest(WebApplicationContext context, @LocalServerPort int port) {
        this.context = context;
        this.port = port;
    }

    private record Route(String path, String method) implements Comparable<Route> {
        @Override
        public int compareTo(Route other) {
            return (path + " " + method).compareTo(other.path + " " + other.method);
        }

        boolean isOffice() {
            return path.startsWith("/office") && !path.equals("/office/sign-in");
        }
    }

    @BeforeAll
    void call_every_route_as_everybody() throws Exception {
        var visitors = new RouteVisitors(context, port);
        long before = lines();
        var tokens = new LinkedHashMap<String, String>();
        for (var visitor : visitors.all().entrySet()) {
            tokens.put(visitor.getKey(), visitor.getValue().token("/office/sign-in"));
        }
        for (var route : routes()) {
            var cells = new LinkedHashMap<String, String>();
            for (var visitor : visitors.all().entrySet()) {
                var token = tokens.getOrDefault(visitor.getKey(), "");
                var form = visitors.form(visitor.getKey(), route.path());
                cells.put(visitor.getKey(), call(route, visitor.getValue(), token, form, visitors));
            }
            matrix.put(route, cells);
        }
        assertThat(lines())
                .as("no case was changed, though complete forms were sent")
                .isEqualTo(before);
    }

    private long lines() {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from event_log")
                .query(Long.class)
                .single();
    }

    /** Signing out comes last: it would send everybody away. What systems ask of /api is another door, see {@code ApiDoorTest}. */
    private List<Route> routes() {
        var found = new TreeSet<Route>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> !path.startsWith("/api/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> found.add(new Route(path, method.name())))));
        var ordered = new ArrayList<>(found);
        var leaving = new Route("/office/sign-out", RequestMethod.POST.name());
        assertThat(ordered.remove(leaving)).isTrue();
        ordered.add(leaving);
        return ordered;
    }

    private static String call(
            Route route, Browserless visitor, String token, Map<String, String> form, RouteVisitors visitors)
            throws IOException, InterruptedException {
        var path = VARIABLE.matcher(route.path())
                .replaceAll(variable -> visitors.valueOf(variable.group(1), route.path()));
        var answer = route.method().equals("GET") ? visitor.get(path) : visitor.postWith(token, path, form);
        var target = answer.headers().firstValue("Location").orElse("");
        return switch (answer.statusCode()) {
            case 200, 422, 429 -> IN;
            case 409 -> CLOSED;
            case 303 -> target.contains("/office/sign-in") && !route.path().equals("/office/sign-out") ? SIGN_IN : IN;
            case 403, 404 -> ABSENT;
            default -> throw new AssertionError(route + " answers " + answer.statusCode() + " to an empty request");
        };
    }

    @Test
    void the_matrix_says_what_the_routes_do() {
        var names = matrix.values().iterator().next().keySet();
        var page = new StringBuilder("""
                # Who reaches which route (路由权限矩阵)

                Every route of the application called over HTTP by every kind of visitor, with an empty form where it takes one; printed by a
                test, do not edit. The case is being verified, and the body complained about has been asked; the act is a finding, sent
                complete by everybody who may not make it. %s: let in (the page, or its refusal of an empty form). %s: sees the case, and is told that this act is not its own or not open now. %s: answered as if it did not exist. %s: sent to the sign-in page. The complainant's own pages
                (/complain, /status) open to everybody and show something only to the holder of the code.

                """.formatted(IN, CLOSED, ABSENT, SIGN_IN));
        page.append("| 路由 | ").append(String.join(" | ", names)).append(" |\n|---|");
        page.append("---|".repeat(names.size())).append('\n');
        matrix.forEach((route, cells) -> page.append("| %s %s | %s |%n"
                .formatted(
                        route.method(), route.path().replaceAll(":[^}]*}", "}"), String.join(" | ", cells.values()))));
        Golden.check(Path.of("docs/generated/routes.md"), page.toString());
    }

    @Test
    void nobody_enters_the_office_without_signing_in() {
        matrix.forEach((route, cells) -> {
            if (route.isOffice() && !route.path().equals("/office/sign-out")) {
                assertThat(cells.get("访客")).as(route.toString()).isEqualTo(SIGN_IN);
            }
        });
    }

    @Test
    void who_is_no_party_to_a_case_is_answered_as_if_it_did_not_exist() {
        matrix.forEach((route, cells) -> {
            if (route.path().contains("{caseId}")) {
                for (var outsider : List.of("无关单位", "系统管理员", "安全管理员", "身份保管员")) {
                    assertThat(cells.get(outsider)).as(route + " " + outsider).isEqualTo(ABSENT);
                }
            }
        });
    }

    @Test
    void only_an_administrator_changes_the_registers() {
        matrix.forEach((route, cells) -> {
            if (route.path().matches("/office/(people|organisations|calendar|channels)/?.*")
                    && route.method().equals("POST")) {
                boolean offices = route.path().equals("/office/people/{id}");
                cells.forEach((visitor, cell) -> assertThat(cell.equals(IN))
                        .as(route + " " + visitor)
                        .isEqualTo(visitor.equals("系统管理员") || (offices && visitor.equals("安全管理员"))));
            }
        });
    }

    @Test
    void none_of_the_three_administrators_reaches_the_others_rooms() {
        matrix.forEach((route, cells) -> {
            var owner = route.path().matches("/office/(safety|review).*")
                    ? "安全管理员"
                    : route.path().startsWith("/office/audit") ? "审计员" : null;
            if (owner != null) {
                cells.forEach((visitor, cell) ->
                        assertThat(cell.equals(IN)).as(route + " " + visitor).isEqualTo(visitor.equals(owner)));
            }
        });
    }
}
