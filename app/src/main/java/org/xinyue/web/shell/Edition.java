package org.xinyue.web.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** How large a public page is printed; the browser remembers it. */
public enum Edition {
    /** As everybody sees it. */
    STANDARD("标准版"),
    /** For eyes that want more: larger type and targets, stronger contrast (长者版). */
    LARGE("长者版");

    /** The cookie that holds it; it says nothing about anybody. */
    public static final String COOKIE = "xinyue_edition";

    private final String label;

    Edition(String label) {
        this.label = label;
    }

    /** The Chinese name on the switch. */
    public String label() {
        return label;
    }

    /** The other one. */
    public Edition other() {
        return this == LARGE ? STANDARD : LARGE;
    }

    static Edition of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        boolean large = cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(COOKIE)
                                && cookie.getValue().equals(LARGE.name()));
        return large ? LARGE : STANDARD;
    }
}
