package org.xinyue.web.desk.export;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xinyue.errand.ErrandRefused;
import org.xinyue.errand.Errands;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.DeskRefused;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.list.Asked;
import org.xinyue.web.shell.Pages;

/** Every list of the office as an Excel file: at once when it is short, else the page on which it is being made. */
@Controller
@Implements({Clause.B4_IDENTITY, Clause.B4_SECRETS})
class ExportController {
    private static final MediaType EXCEL =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Officials officials;
    private final Lists lists;
    private final Exports exports;
    private final Errands errands;

    ExportController(Officials officials, Lists lists, Exports exports, Errands errands) {
        this.officials = officials;
        this.lists = lists;
        this.exports = exports;
        this.errands = errands;
    }

    /** A file, or a view that leads to the errand. */
    @GetMapping("/office/export/{list}")
    Object export(HttpServletRequest request, @PathVariable("list") String slug) {
        var official = officials.of(request);
        var name = ListName.find(slug).orElseThrow(() -> DeskRefused.notFound("没有这个清单，请从清单页面导出"));
        var asked = Asked.of(request);
        var listing = lists.of(name, official, asked);
        if (listing.rows().count(Exports.AT_ONCE + 1) > Exports.AT_ONCE) {
            try {
                return Pages.redirect(
                        "/office/exports/" + errands.begin(official.personId(), exports.order(name, listing, asked)));
            } catch (ErrandRefused refused) {
                return Pages.redirect("/office/exports", String.valueOf(refused.getMessage()));
            }
        }
        var made = exports.atOnce(official, listing);
        return ResponseEntity.ok()
                .contentType(EXCEL)
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(made.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(made.content());
    }
}
