package org.xinyue.architecture.violators.casework;

import org.springframework.web.bind.annotation.GetMapping;

/** A page in a module that is not the face of the house. */
public final class PageOutsideWeb {
    @GetMapping("/page")
    String page() {
        return "page";
    }
}
