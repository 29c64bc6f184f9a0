package org.xinyue.web.column.publicity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.credit.Publicity;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.component.Field;
import org.xinyue.web.shell.Pages;

/** Shows what is public of the credit files. */
@Controller
@Implements({Clause.A6_RECORD})
class PublicityController {
    private static final String PATH = "/publicity";
    private static final int SIZE = 20;
    private static final int LONGEST = 60;

    private final Publicity publicity;
    private final Pages pages;

    PublicityController(Publicity publicity, Pages pages) {
        this.publicity = publicity;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View list(
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "after", defaultValue = "") String after) {
        var words = typed.strip().substring(0, Math.min(LONGEST, typed.strip().length()));
        var found = publicity.page(words, id(after), SIZE + 1);
        var shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        var lines = shown.stream()
                .map(one -> new PublicityPage.Line(
                        one.body(),
                        one.ground(),
                        one.severity().label(),
                        one.confirmedOn().toString(),
                        one.until().toString(),
                        one.objected()))
                .toList();
        var next = found.size() > SIZE
                ? PATH + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&after="
                        + shown.getLast().id()
                : null;
        return pages.show(new PublicityPage(
                Field.text("q", "单位名称", words).width("long").asOptional(), !words.isEmpty(), lines, next));
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
