package org.xinyue.web.desk.repair;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.xinyue.access.Actor;
import org.xinyue.credit.CreditFiles;
import org.xinyue.document.DocumentRefused;
import org.xinyue.document.Proof;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.repair.RequestKind;
import org.xinyue.repair.RequestRefused;
import org.xinyue.repair.Requests;
import org.xinyue.web.desk.credit.CreditDesk;
import org.xinyue.web.desk.credit.CreditLines;
import org.xinyue.web.desk.credit.EntryPages;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** A body asks for repair of an entry of its own, or objects to it. */
@Controller
@Implements(Clause.A11_REPAIR)
class ApplyController {
    private static final String PATH = CreditLines.PATH + "/entries/{entryId}";

    private final CreditDesk desk;
    private final Requests requests;
    private final CreditFiles files;
    private final EntryPages entryPages;
    private final Pages pages;

    ApplyController(CreditDesk desk, Requests requests, CreditFiles files, EntryPages entryPages, Pages pages) {
        this.desk = desk;
        this.requests = requests;
        this.files = files;
        this.entryPages = entryPages;
        this.pages = pages;
    }

    @PostMapping(PATH + "/repair")
    View repair(
            HttpServletRequest request,
            @PathVariable("entryId") UUID entryId,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "repair-files", required = false) @Nullable MultipartFile file)
            throws IOException {
        var form = Form.of(typed);
        var application = new Requests.Application(
                RequestKind.REPAIR,
                version(form),
                form.value("repair-words"),
                form.value("repair-choice").equals("yes"),
                proof(file));
        return apply(entryId, application, form, desk.of(request));
    }

    @PostMapping(PATH + "/objection")
    View object(
            HttpServletRequest request,
            @PathVariable("entryId") UUID entryId,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "objection-files", required = false) @Nullable MultipartFile file)
            throws IOException {
        var form = Form.of(typed);
        var application = new Requests.Application(
                RequestKind.OBJECTION, version(form), form.value("objection-words"), false, proof(file));
        return apply(entryId, application, form, desk.of(request));
    }

    private View apply(UUID entryId, Requests.Application application, Form form, Actor.Official official) {
        try {
            var id = requests.apply(entryId, application, official);
            return Pages.redirect(RequestWords.PATH + "/" + id, "已提出，认定部门核实后由牵头部门决定");
        } catch (RequestRefused refused) {
            form.refuse("", refused.sentence());
        } catch (DocumentRefused refused) {
            form.refuse("", String.valueOf(refused.getMessage()));
        }
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT, entryPages.page(files.versions(entryId, official), official, form));
    }

    static int version(Form form) {
        try {
            return Integer.parseInt(form.value("version"));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static Proof proof(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return Proof.none();
        }
        var name = file.getOriginalFilename();
        return new Proof(name == null ? "" : name, file.getInputStream());
    }
}
