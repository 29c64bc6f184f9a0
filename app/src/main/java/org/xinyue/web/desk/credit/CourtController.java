package org.xinyue.web.desk.credit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.xinyue.credit.CourtFile;
import org.xinyue.credit.EntryRefused;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** Takes a court's file of judgment-defaulters and of those about to be listed. */
@Controller
@Implements(Clause.A6_RECORD)
class CourtController {
    private static final String PATH = CreditLines.PATH + "/court";

    private final CreditDesk desk;
    private final CourtFile court;
    private final Pages pages;

    CourtController(CreditDesk desk, CourtFile court, Pages pages) {
        this.desk = desk;
        this.court = court;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View open(HttpServletRequest request) {
        desk.keeper(request);
        return pages.show(page(Form.empty()));
    }

    @GetMapping(PATH + "/template")
    ResponseEntity<byte[]> template(HttpServletRequest request) {
        desk.keeper(request);
        var name = ContentDisposition.attachment()
                .filename("法院信息模板.csv", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(("\uFEFF" + CourtFile.template()).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(PATH)
    View take(HttpServletRequest request, @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        var official = desk.keeper(request);
        var form = Form.empty();
        if (file == null || file.isEmpty()) {
            form.refuse("file", "请选择法院提供的 CSV 文件");
        } else {
            try {
                var taken = court.take(new String(file.getBytes(), StandardCharsets.UTF_8), official);
                return Pages.redirect(CreditLines.PATH, taken.sentence());
            } catch (EntryRefused refused) {
                form.refuse("file", refused.sentence());
            }
        }
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(form));
    }

    private static CourtPage page(Form form) {
        return new CourtPage(
                (form.refused() ? "错误：" : "") + "导入法院信息",
                CourtFile.AHEAD,
                form.upload("file", "法院信息文件", "CSV，第一行是列名；全部可用才会导入，有错的会指出行号"),
                form.errors());
    }
}
