package org.xinyue.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinyue.access.Actor;
import org.xinyue.access.Role;
import org.xinyue.web.shell.SignedIn;

/** Who sits at the desk. */
@Component
public class Officials {
    private final List<SignedIn> signedIn;

    Officials(ObjectProvider<SignedIn> signedIn) {
        this.signedIn = signedIn.orderedStream().toList();
    }

    /**
     * The official behind the request.
     *
     * @throws DeskRefused when nobody is signed in; the door keeps such requests out, this is the second lock
     */
    public Actor.Official of(HttpServletRequest request) {
        return signedIn.stream()
                .flatMap(source -> source.official(request).stream())
                .findFirst()
                .orElseThrow(() -> DeskRefused.notFound("请先登录，再打开这个页面"));
    }

    /**
     * The official, who must be a system administrator.
     *
     * @throws DeskRefused for everybody else, as if the page did not exist
     */
    public Actor.Official administrator(HttpServletRequest request) {
        var official = of(request);
        requireAdministrator(official);
        return official;
    }

    /**
     * The official, who must hold one of these roles.
     *
     * @throws DeskRefused for everybody else, as if the page did not exist
     */
    public Actor.Official holding(HttpServletRequest request, Role... roles) {
        var official = of(request);
        if (Arrays.stream(roles).noneMatch(official.roles()::contains)) {
            var names = Arrays.stream(roles).map(Role::label).collect(Collectors.joining("、"));
            throw DeskRefused.notFound("这个页面只对" + names + "开放");
        }
        return official;
    }

    /** Lets a system administrator pass; as {@link #administrator} for everybody else. */
    public static void requireAdministrator(Actor.Official official) {
        if (!official.roles().contains(Role.SYSTEM_ADMIN)) {
            throw DeskRefused.notFound("这个页面只对系统管理员开放；需要办理的，请联系本平台的系统管理员");
        }
    }

    /** How registers that keep names only tell two people of the same name apart. */
    public static String signature(Actor.Official official) {
        var id = official.personId().toString();
        return official.name() + "·" + id.substring(id.length() - 6);
    }
}
