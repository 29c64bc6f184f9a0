package org.xinyue.web.security;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinyue.casework.procedure.Act;
import org.xinyue.intake.ProtectionWish;
import org.xinyue.paper.Papers;
import org.xinyue.testing.Browserless;

/** Every route of the pages, about each of the complaints where it is about a complaint: all its papers, all acts, all lists. */
final class Outputs {
    /** What takes a word and answers what it finds. */
    static final List<String> SEARCHES = List.of(
            "/office/search?q=",
            "/office/export/cases?q=",
            "/office/registrations/call/bodies?q=",
            "/office/people?q=",
            "/office/organisations?q=");

    /** What is open to one of the parties now, and one act that is not. */
    private static final List<Act> ACTS = List.of(
            Act.FIND_TRUE,
            Act.RESPOND,
            Act.CONFIRM_BREACH,
            Act.FIND_UNTRUE,
            Act.HAND_BACK,
            Act.INQUIRE,
            Act.ASK_COMPLAINANT,
            Act.EXTEND_VERIFICATION);

    private static final int SENT = 3;
    private static final Set<String> ATTEMPTS =
            Set.of("/office/sign-in", "/setup", "/office/password", "/office/code", "/office/factor/confirm");

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)(:[^}]*)?}");
    private static final List<String> LISTS = List.of(
            "inbox",
            "cases",
            "rectifications",
            "notices",
            "reports",
            "deliveries",
            "calendar",
            "organisations",
            "overrides",
            "people",
            "channels",
            "portals",
            "variants");
    private static final Pattern ONCE = Pattern.compile(
            "name=\"_csrf\" value=\"[^\"]*\"|nonce-[A-Za-z0-9+/=_-]+|csrf[^>]*content=\"[^\"]*\"|<dcterms:[^<]*<");

    private final ApplicationContext context;
    private final RouteVisitors visitors;
    private final Map<ProtectionWish, RouteVisitors.Complained> cases;

    Outputs(ApplicationContext context, RouteVisitors visitors, Map<ProtectionWish, RouteVisitors.Complained> cases) {
        this.context = context;
        this.visitors = visitors;
        this.cases = cases;
    }

    /** Whatever a visitor can ask for; what counts as an attempt at a password only once, or the address would be made to wait. */
    List<Output> all(String visitor) {
        return all().stream()
                .filter(output -> output.reads() || visitor.equals("访客") || !ATTEMPTS.contains(output.route()))
                .toList();
    }

    private List<Output> all() {
        var found = new TreeSet<Output>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(route -> !route.startsWith("/api/") && !route.equals("/office/sign-out"))
                        .forEach(route -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> found.addAll(of(method.name(), route)))));
        return List.copyOf(found);
    }

    private List<Output> of(String method, String route) {
        if (route.contains("{caseId}")) {
            return Arrays.stream(ProtectionWish.values())
                    .flatMap(wish -> filled(method, route, about(wish)).stream()
                            .map(path -> new Output(method, route, path, wish)))
                    .toList();
        }
        if (route.contains("{documentId}")) {
            return Arrays.stream(ProtectionWish.values())
                    .map(wish -> new Output(method, route, plain(route, about(wish)), wish))
                    .toList();
        }
        if (route.endsWith("/{list}")) {
            return LISTS.stream()
                    .map(list -> new Output(method, route, route.replace("{list}", list), null))
                    .toList();
        }
        return List.of(new Output(method, route, plain(route, null), null));
    }

    private RouteVisitors.Complained about(ProtectionWish wish) {
        return Objects.requireNonNull(cases.get(wish));
    }

    /** The addresses of this route in this case. */
    private List<String> filled(String method, String route, RouteVisitors.Complained about) {
        var paths = new ArrayList<String>();
        if (route.contains("{paperId}")) {
            for (var paper : context.getBean(Papers.class).all(about.caseId())) {
                paths.add(plain(route.replace("{paperId}", paper.id().toString()), about));
            }
        } else if (route.contains("{slug}")) {
            for (var act : method.equals("GET") ? ACTS : ACTS.subList(0, SENT)) {
                paths.add(plain(route.replace("{slug}", act.slug()), about));
            }
        } else {
            paths.add(plain(route, about));
        }
        return paths;
    }

    private String plain(String route, RouteVisitors.@Nullable Complained about) {
        return VARIABLE.matcher(route).replaceAll(variable -> switch (variable.group(1)) {
            case "caseId" -> id(about == null ? null : about.caseId());
            case "documentId" -> id(about == null ? null : about.documentId());
            default -> visitors.valueOf(variable.group(1), route);
        });
    }

    private static String id(@Nullable UUID id) {
        return (id == null ? new UUID(0, 404) : id).toString();
    }

    static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    /** A word of the same length and script that stands nowhere. */
    static String sameShape(String word) {
        var shape = new StringBuilder();
        word.chars()
                .forEach(character ->
                        shape.append((char) (Character.isDigit(character) ? '6' : character > 127 ? '鑫' : character)));
        return word.contains("@")
                ? "nobody" + word.substring(word.indexOf('@')).replace("firm", "none")
                : shape.toString();
    }

    /** What is found, without the word that was asked for and without what is new in every answer. */
    static String found(Browserless visitor, String search, String word) throws IOException, InterruptedException {
        var said = Said.of(visitor.bytes(search + encoded(word))).body();
        return ONCE.matcher(said.replace(encoded(word), "").replace(word, "")).replaceAll("");
    }
}
