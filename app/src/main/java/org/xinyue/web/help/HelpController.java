package org.xinyue.web.help;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.xinyue.access.Actor;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.language.Languages;
import org.xinyue.web.shell.Pages;

/** The guides where they are needed: in the office for officials, in the column for firms. */
@Controller
@Implements(Clause.A1_COLUMN)
class HelpController {
    static final String OFFICE = "/office/help";
    static final String PICTURES = "/help/pictures/";
    private static final Duration FOR_GOOD = Duration.ofDays(365);

    private final Shelf shelf;
    private final Readers readers;
    private final Officials officials;
    private final Pages pages;
    private final Languages languages;

    HelpController(Shelf shelf, Readers readers, Officials officials, Pages pages, Languages languages) {
        this.shelf = shelf;
        this.readers = readers;
        this.officials = officials;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/help")
    View column(HttpServletRequest request) {
        var language = languages.of(request).current();
        return pages.show(new ColumnHelpPage("使用帮助", shelf.complainant(language.tag())));
    }

    @GetMapping(OFFICE)
    View own(HttpServletRequest request) {
        var official = officials.of(request);
        return page(readers.inOrderFor(official).getFirst(), official);
    }

    @GetMapping(OFFICE + "/{guide}")
    View one(HttpServletRequest request, @PathVariable("guide") String slug) {
        var guide = Guide.ofSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(guide, officials.of(request));
    }

    private View page(Guide guide, Actor.Official official) {
        var own = readers.own(official);
        var others = readers.inOrderFor(official).stream()
                .map(each -> new OfficeHelpPage.Choice(
                        shelf.text(each).title(), each.path(), own.contains(each), each == guide))
                .toList();
        return pages.show(new OfficeHelpPage("帮助", shelf.text(guide), others));
    }

    /** Under the version a page names it by, for good; under any other address it is asked for again each time. */
    @GetMapping(PICTURES + "{picture}")
    ResponseEntity<byte[]> picture(
            @PathVariable("picture") String name, @RequestParam(name = "v", defaultValue = "") String version) {
        var picture = shelf.picture(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean current = version.equals(picture.version());
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(
                        current ? CacheControl.maxAge(FOR_GOOD).cachePublic().immutable() : CacheControl.noCache())
                .eTag(picture.version())
                .body(picture.content());
    }
}
