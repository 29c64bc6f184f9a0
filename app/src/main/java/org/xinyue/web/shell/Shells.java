package org.xinyue.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.web.language.Languages;

/** Builds the shell of one request. */
@Component
class Shells {
    static final String NOTICE = "notice";

    private final List<SignedIn> signedIn;
    private final List<MenuSource> sources;
    private final List<BellSource> bells;
    private final Languages languages;
    private final ResourceUrlProvider resources;

    Shells(
            ObjectProvider<SignedIn> signedIn,
            ObjectProvider<MenuSource> sources,
            ObjectProvider<BellSource> bells,
            Languages languages,
            @Qualifier("mvcResourceUrlProvider") ResourceUrlProvider resources) {
        this.resources = resources;
        this.languages = languages;
        this.signedIn = signedIn.orderedStream().toList();
        this.sources = sources.orderedStream().toList();
        this.bells = bells.orderedStream().toList();
    }

    Shell of(HttpServletRequest request, String title) {
        Actor.Official official = signedIn.stream()
                .flatMap(source -> source.official(request).stream())
                .findFirst()
                .orElse(null);
        return new Shell(
                title,
                pathOf(request),
                csrf(request),
                this::asset,
                menu(official),
                Edition.of(request),
                languages(request),
                viewer(official, request),
                notice(request));
    }

    /** The office speaks Chinese, its door and the set-up too. */
    private Languages.Choice languages(HttpServletRequest request) {
        String path = pathOf(request);
        return path.startsWith("/office") || path.startsWith("/setup") ? Languages.Choice.NONE : languages.of(request);
    }

    private String asset(String file) {
        String path = "/assets/" + file;
        return Objects.requireNonNullElse(resources.getForLookupPath(path), path);
    }

    private static String pathOf(HttpServletRequest request) {
        // An error dispatch has its own URI; the menu shall still mark the page the person was on.
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        return original instanceof String path ? path : request.getRequestURI();
    }

    private static Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getToken())
                : new Csrf("_csrf", "");
    }

    private List<Shell.MenuSection> menu(Actor.@Nullable Official official) {
        if (official == null) {
            return List.of();
        }
        List<MenuItem> items = sources.stream()
                .flatMap(source -> source.items(official).stream())
                .toList();
        return Arrays.stream(MenuGroup.values())
                .map(group -> new Shell.MenuSection(
                        group.label(),
                        items.stream().filter(item -> item.group() == group).toList()))
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    private @Nullable Viewer viewer(Actor.@Nullable Official official, HttpServletRequest request) {
        if (official == null) {
            return null;
        }
        String posts = official.roles().stream().sorted().map(Role::label).collect(Collectors.joining("、"));
        String initial = official.name().substring(0, official.name().offsetByCodePoints(0, 1));
        int unread = bells.stream().mapToInt(bell -> bell.unread(official)).sum();
        return new Viewer(official.name(), initial, posts, unread, ends(request));
    }

    private @Nullable String ends(HttpServletRequest request) {
        for (SignedIn source : signedIn) {
            var end = source.endOf(request);
            if (end != null) {
                return end.truncatedTo(ChronoUnit.SECONDS).toString();
            }
        }
        return null;
    }

    private static @Nullable String notice(HttpServletRequest request) {
        var carried = RequestContextUtils.getInputFlashMap(request);
        return carried == null ? null : Objects.toString(carried.get(NOTICE), null);
    }
}
