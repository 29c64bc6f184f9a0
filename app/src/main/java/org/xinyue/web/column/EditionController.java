package org.xinyue.web.column;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.web.shell.Edition;

/** Switches the public pages to large type and back. */
@Controller
class EditionController {
    @PostMapping("/edition")
    View choose(
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = edition.equals(Edition.LARGE.name()) ? Edition.LARGE : Edition.STANDARD;
        Remembered.keep(request, response, Edition.COOKIE, chosen.name());
        return Remembered.back(back);
    }
}
