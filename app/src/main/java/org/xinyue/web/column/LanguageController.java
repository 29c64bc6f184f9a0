package org.xinyue.web.column;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.web.language.Languages;

/** Switches the public pages to another language and back. */
@Controller
class LanguageController {
    private final Languages languages;

    LanguageController(Languages languages) {
        this.languages = languages;
    }

    /** {@code language} is a tag such as en; any that is not offered is Chinese. */
    @PostMapping("/language")
    View choose(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = languages.named(language).tag();
        Remembered.keep(request, response, Languages.COOKIE, chosen);
        return Remembered.back(back);
    }
}
