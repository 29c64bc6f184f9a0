package org.xinyue.web.column.complain.keep;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinyue.intake.DraftGone;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.Part;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.column.SealedCookies;
import org.xinyue.web.column.SealedCookies.Kind;

/**
 * Keeps a step while it is being typed. Answers in codes, as the sentences stand on the page: 200 kept, 404 no such draft, 409
 * written elsewhere meanwhile, 410 lodged already. Never begins a draft, so nothing is kept of somebody who has none.
 */
@Controller
@Implements(Clause.A1_COLUMN)
class KeepController {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Drafts drafts;
    private final SealedCookies cookies;
    private final Clock clock;

    KeepController(Drafts drafts, SealedCookies cookies, Clock clock) {
        this.drafts = drafts;
        this.cookies = cookies;
        this.clock = clock;
    }

    /**
     * What the page is told.
     *
     * @param at when it was kept, 14:05 in the region's time; "" when it was not
     * @param seen the mark of what is kept of this part now, "" when the draft is gone
     */
    record Kept(String at, String seen) {}

    @PostMapping("/complain/{slug:complainant|respondent|contract|breach|declarations}/keep")
    ResponseEntity<Kept> keep(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        Part part = Part.ofSlug(slug).orElseThrow();
        UUID id = cookies.read(request, Kind.DRAFT).orElseThrow(DraftGone::expired);
        var answers = new HashMap<>(typed.toSingleValueMap());
        drafts.save(id, part, answers, answers.getOrDefault("seen", ""));
        cookies.write(request, response, Kind.DRAFT, id);
        return ResponseEntity.ok(
                new Kept(MINUTE.format(LocalTime.now(clock)), drafts.get(id).mark(part)));
    }

    @ExceptionHandler
    ResponseEntity<Kept> changed(Drafts.ChangedElsewhere changed) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(new Kept("", changed.mark()));
    }

    @ExceptionHandler
    ResponseEntity<Kept> gone(DraftGone gone) {
        return ResponseEntity.status(gone.isLodged() ? HttpStatus.GONE : HttpStatus.NOT_FOUND)
                .body(new Kept("", ""));
    }
}
