package org.xinyue.web.desk.register;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.xinyue.access.Actor;
import org.xinyue.errand.ErrandRefused;
import org.xinyue.errand.Errands;
import org.xinyue.organisation.ImportReport;
import org.xinyue.organisation.Organisations;
import org.xinyue.web.component.Upload;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.shell.Pages;

/** Takes a file of bodies: first what it would do, then, when confirmed, all of it. */
@Controller
class ImportController {
    private final Officials officials;
    private final Organisations organisations;
    private final Errands errands;
    private final Pages pages;

    ImportController(Officials officials, Organisations organisations, Errands errands, Pages pages) {
        this.errands = errands;
        this.officials = officials;
        this.organisations = organisations;
        this.pages = pages;
    }

    @GetMapping("/office/organisations/import")
    View open(HttpServletRequest request) {
        officials.administrator(request);
        return pages.show(page(null, null));
    }

    @PostMapping("/office/organisations/import")
    View preview(
            HttpServletRequest request, @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        var by = Officials.signature(officials.administrator(request));
        if (file == null || file.isEmpty()) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page("请选择要导入的 CSV 文件", null));
        }
        var csv = new String(file.getBytes(), StandardCharsets.UTF_8);
        var report = organisations.importCsv(new StringReader(csv), true, by);
        boolean ready = report.fileProblem() == null && report.refused().isEmpty() && report.accepted() > 0;
        return pages.show(
                ready ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                page(null, preview(report, ready ? csv : null)));
    }

    @PostMapping("/office/organisations/import/confirm")
    View confirm(HttpServletRequest request, @RequestParam(name = "csv", defaultValue = "") String csv) {
        var official = officials.administrator(request);
        if (csv.lines().limit(BodyImport.AT_ONCE + 2L).count() > BodyImport.AT_ONCE + 1) {
            return begin(official, csv);
        }
        var report = organisations.importCsv(new StringReader(csv), false, Officials.signature(official));
        return report.written()
                ? Pages.redirect("/office/organisations", report.summary())
                : pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(null, preview(report, null)));
    }

    private View begin(Actor.Official official, String csv) {
        try {
            return Pages.redirect("/office/exports/" + errands.begin(official.personId(), BodyImport.order(csv)));
        } catch (ErrandRefused refused) {
            return Pages.redirect("/office/exports", String.valueOf(refused.getMessage()));
        }
    }

    private static ImportPage page(@Nullable String error, ImportPage.@Nullable Preview preview) {
        return new ImportPage(
                "批量导入机构", new Upload("file", "CSV 文件", "UTF-8 编码；第一行是列名。先预览，确认后才写入。", error, false, false), preview);
    }

    private static ImportPage.Preview preview(ImportReport report, @Nullable String csv) {
        var refused = report.refused().stream()
                .map(row -> new ImportPage.RefusedRow(row.line(), String.join("", row.sentences())))
                .toList();
        return new ImportPage.Preview(report.summary(), refused, csv);
    }
}
