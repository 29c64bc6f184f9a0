package org.xinyue.web.column.status;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.xinyue.access.Actor;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.CaseMoved;
import org.xinyue.casework.CaseUnknown;
import org.xinyue.casework.Cases;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.DecisionInvalid;
import org.xinyue.casework.filing.Filing;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.ActRefused;
import org.xinyue.casework.procedure.Step;
import org.xinyue.document.DocumentRefused;
import org.xinyue.web.column.SealedCookies;
import org.xinyue.web.column.SealedCookies.Kind;
import org.xinyue.web.component.Moment;
import org.xinyue.web.component.Notice;
import org.xinyue.web.component.Tone;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** The acts of a complainant. Which there are is casework's to say; this only asks and hands over. */
@Controller
class ActController {
    private static final String MOVED = "打开本页之后，本件有了新的进展（见下）。您填写的内容还在，请核对后再提交；选择的文件需要重新选择。";

    private final Pages pages;
    private final Cases cases;
    private final CaseView view;
    private final Filing filing;
    private final SealedCookies cookies;

    ActController(Pages pages, Cases cases, CaseView view, Filing filing, SealedCookies cookies) {
        this.pages = pages;
        this.cases = cases;
        this.view = view;
        this.filing = filing;
        this.cookies = cookies;
    }

    @GetMapping("/status/act/{slug}")
    View ask(@PathVariable String slug, HttpServletRequest request) {
        CaseFile file = cases.get(caseId(request));
        return step(file, slug)
                .map(step -> pages.show(page(file, step, Form.empty(), List.of())))
                .orElseGet(() -> Pages.redirect("/status/case"));
    }

    @PostMapping("/status/act/{slug}")
    View act(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request) {
        UUID id = caseId(request);
        CaseFile file = cases.get(id);
        Step step = step(file, slug).orElse(null);
        if (step == null) {
            var notice = Notice.of(Tone.RED, "现在不能办理这一步，您填写的内容没有提交；请看本件的最新进展");
            return pages.show(HttpStatus.CONFLICT, view.page(id, List.of(notice)));
        }
        var form = Form.of(typed);
        @Nullable Decision decision = ActForm.read(step.act(), form);
        if (decision == null) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(file, step, form, List.of()));
        }
        try {
            var submission = new Filing.Submission(id, version(form), step.act(), decision);
            filing.act(submission, materials(files), new Actor.Complainant(id));
            return Pages.redirect("/status/case?done=" + step.act().slug());
        } catch (DocumentRefused refused) {
            form.refuse(ActForm.FILES, refused.getMessage() + "；本次没有提交任何内容，请重新选择文件");
        } catch (DecisionInvalid invalid) {
            form.refuse(invalid.field(), String.valueOf(invalid.getMessage()));
        } catch (CaseMoved moved) {
            return pages.show(HttpStatus.CONFLICT, page(cases.get(id), step, form, view.since(id, version(form))));
        } catch (ActRefused refused) {
            var notice = Notice.of(Tone.RED, String.valueOf(refused.getMessage()));
            return pages.show(HttpStatus.CONFLICT, view.page(id, List.of(notice)));
        }
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(file, step, form, List.of()));
    }

    private ActPage page(CaseFile file, Step step, Form form, List<Moment> since) {
        Act act = step.act();
        var frame = new ActPage.Frame(
                act.label(), OfferNotes.of(act), "/status/act/" + act.slug(), file.version(), file.number());
        var notices = since.isEmpty() ? ActForm.notices(act) : List.of(Notice.of(Tone.AMBER, MOVED));
        return new ActPage(
                frame,
                cases.obstacle(file, step),
                notices,
                since,
                ActForm.choices(act, form),
                ActForm.text(act, form),
                ActForm.upload(act, form),
                form.errors());
    }

    private Optional<Step> step(CaseFile file, String slug) {
        return cases.open(file, new Actor.Complainant(file.id())).stream()
                .filter(step -> step.act().slug().equals(slug))
                .findFirst();
    }

    private UUID caseId(HttpServletRequest request) {
        return cookies.read(request, Kind.CASE).orElseThrow(CaseUnknown::new);
    }

    private static List<Filing.Material> materials(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !file.isEmpty())
                        .map(file ->
                                new Filing.Material(String.valueOf(file.getOriginalFilename()), file::getInputStream))
                        .toList();
    }

    private static int version(Form form) {
        String typed = form.value("version");
        return typed.chars().allMatch(Character::isDigit) && !typed.isEmpty() && typed.length() < 9
                ? Integer.parseInt(typed, 0, typed.length(), 10)
                : -1;
    }

    @ExceptionHandler
    View unknown(CaseUnknown unknown) {
        return Pages.redirect("/status");
    }
}
