package org.xinyue.web.column.complain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.xinyue.casework.procedure.Party;
import org.xinyue.document.DocumentRefused;
import org.xinyue.document.Documents;
import org.xinyue.intake.DraftGone;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.Part;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.column.SealedCookies;
import org.xinyue.web.column.SealedCookies.Kind;
import org.xinyue.web.shell.Pages;

/** Files of a draft: taken one by one, so that one refused file does not cost the others. */
@Controller
@Implements(Clause.A1_COLUMN)
class EvidenceController {
    private static final String BY = Party.COMPLAINANT.name();

    private final Pages pages;
    private final StepPages steps;
    private final Drafts drafts;
    private final Documents documents;
    private final SealedCookies cookies;

    EvidenceController(Pages pages, StepPages steps, Drafts drafts, Documents documents, SealedCookies cookies) {
        this.pages = pages;
        this.steps = steps;
        this.drafts = drafts;
        this.documents = documents;
        this.cookies = cookies;
    }

    /** {@code then} names the button: upload (stay), continue, draft. */
    @PostMapping("/complain/evidence")
    View take(
            @RequestParam(required = false, defaultValue = "continue") String then,
            @RequestParam(required = false) List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        UUID id = cookies.read(request, Kind.DRAFT).orElseThrow(DraftGone::expired);
        cookies.write(request, response, Kind.DRAFT, id);
        drafts.touch(id);
        var chosen = (files == null ? List.<MultipartFile>of() : files)
                .stream().filter(file -> !file.isEmpty()).toList();
        var refused = new LinkedHashMap<String, String>();
        for (MultipartFile file : chosen) {
            store(id, file, refused);
        }
        if (then.equals("upload") && chosen.isEmpty()) {
            refused.put(EvidencePage.FIELD, "请先选择要上传的文件");
        }
        if (!refused.isEmpty()) {
            String sentence = String.join("；", refused.values());
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    steps.part(id, Part.EVIDENCE, Map.of(EvidencePage.FIELD, sentence)));
        }
        if (then.equals("upload")) {
            return Pages.redirect(Steps.address(Part.EVIDENCE));
        }
        drafts.save(id, Part.EVIDENCE, Map.of());
        return Pages.redirect(then.equals("draft") ? "/complain/saved" : Steps.next(drafts.get(id)));
    }

    private void store(UUID id, MultipartFile file, Map<String, String> refused) throws IOException {
        String name = String.valueOf(file.getOriginalFilename());
        try (var content = file.getInputStream()) {
            documents.store(id, name, content, BY);
        } catch (DocumentRefused reason) {
            refused.put(name, "“" + name + "”没有保存：" + reason.getMessage());
        }
    }

    @PostMapping("/complain/evidence/remove/{documentId}")
    View remove(@PathVariable UUID documentId, HttpServletRequest request) {
        UUID id = cookies.read(request, Kind.DRAFT).orElseThrow(DraftGone::expired);
        drafts.touch(id);
        documents.of(id).stream()
                .filter(document -> document.id().equals(documentId))
                .forEach(document -> documents.remove(document.id(), BY));
        return Pages.redirect(Steps.address(Part.EVIDENCE));
    }

    @ExceptionHandler
    View gone(DraftGone gone) {
        return Pages.redirect(gone.isLodged() ? "/complain/receipt" : "/complain");
    }
}
