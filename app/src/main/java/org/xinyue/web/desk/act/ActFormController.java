package org.xinyue.web.desk.act;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.xinyue.casework.CaseMoved;
import org.xinyue.casework.HistoryLine;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.DecisionInvalid;
import org.xinyue.casework.filing.Filing;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.ActRefused;
import org.xinyue.document.DocumentRefused;
import org.xinyue.matter.Carrying;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.desk.DeskRefused;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.dossier.CaseAccess;
import org.xinyue.web.desk.dossier.CaseSight;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** The forms by which officials act. Whatever goes wrong, what was typed is kept. */
@Controller
@Implements({Clause.A3_TRANSFER, Clause.A3_VERIFY, Clause.A3_RECTIFY, Clause.A3_CONFIRM, Clause.A3_REPORT_BACK})
class ActFormController {
    private static final String LOOK_UP = "find";

    private final Officials officials;
    private final CaseAccess access;
    private final ActPages actPages;
    private final Doing doing;
    private final Pages pages;

    /** Does an act, and knows which other cases wait for the same. */
    @Component
    record Doing(Filing filing, Carrying carrying) {}

    ActFormController(Officials officials, CaseAccess access, ActPages actPages, Doing doing, Pages pages) {
        this.officials = officials;
        this.access = access;
        this.actPages = actPages;
        this.doing = doing;
        this.pages = pages;
    }

    @GetMapping("/office/cases/{caseId}/acts/{slug}")
    View open(HttpServletRequest request, @PathVariable("caseId") UUID caseId, @PathVariable("slug") String slug) {
        var act = act(slug);
        var sight = access.open(caseId, officials.of(request));
        var page = actPages.opened(request, sight, act);
        return pages.show(page.action() == null ? HttpStatus.CONFLICT : HttpStatus.OK, page);
    }

    @PostMapping("/office/cases/{caseId}/acts/{slug}")
    View submit(
            HttpServletRequest request,
            @PathVariable("caseId") UUID caseId,
            @PathVariable("slug") String slug,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files) {
        var act = act(slug);
        var sight = access.open(caseId, officials.of(request));
        var form = Form.of(typed);
        if (typed.containsKey(LOOK_UP)) {
            return pages.show(actPages.page(sight, act, form, null));
        }
        var decision = read(act, form);
        if (decision == null) {
            return again(sight, act, form);
        }
        var submission = new Filing.Submission(caseId, ActPages.version(form), act, decision);
        return file(submission, sight, form, materials(files));
    }

    private View file(Filing.Submission submission, CaseSight sight, Form form, List<Filing.Material> materials) {
        var act = submission.act();
        try {
            doing.filing().act(submission, materials, sight.official());
            return done(submission, sight);
        } catch (CaseMoved moved) {
            if (isMine(moved, submission, sight)) {
                return done(submission, sight);
            }
            var now = access.open(submission.caseId(), sight.official());
            var warning = actPages.moved(now, submission.expectedVersion(), !materials.isEmpty());
            return pages.show(HttpStatus.CONFLICT, actPages.page(now, act, form, warning));
        } catch (DecisionInvalid invalid) {
            return again(sight, act, form.refuse(invalid.field(), String.valueOf(invalid.getMessage())));
        } catch (DocumentRefused refused) {
            return again(sight, act, form.refuse("files", String.valueOf(refused.getMessage())));
        } catch (ActRefused refused) {
            var warning = new Warning("red", String.valueOf(refused.getMessage()), List.of());
            var page = actPages.page(sight, act, form, warning);
            return pages.show(page.action() == null ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT, page);
        }
    }

    private View again(CaseSight sight, Act act, Form form) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, actPages.page(sight, act, form, null));
    }

    /** Back to the case; or, when other cases of the same matter wait for the same act, where it can be taken over to them. */
    private View done(Filing.Submission submission, CaseSight sight) {
        int version = submission.expectedVersion() + 1;
        var done = "已办理：" + submission.act().label();
        var page = "/office/cases/" + submission.caseId();
        return doing.carrying()
                        .candidates(sight.file(), version, sight.official())
                        .isEmpty()
                ? Pages.redirect(page, done)
                : Pages.redirect(page + "/matter?carry=" + version, done);
    }

    /** The same form sent twice on a slow line: the other request has done it. */
    private static boolean isMine(CaseMoved moved, Filing.Submission submission, CaseSight sight) {
        return moved.since().stream()
                .filter(line -> line.version() == submission.expectedVersion() + 1)
                .anyMatch(line -> isSame(line, submission, sight.official().personId()));
    }

    private static boolean isSame(HistoryLine line, Filing.Submission submission, UUID personId) {
        return line.act() == submission.act()
                && personId.equals(line.author().personId())
                && line.decision().equals(submission.decision());
    }

    static @Nullable Decision read(Act act, Form form) {
        var shape = DecisionShape.of(act);
        if (shape == null) {
            throw DeskRefused.notFound("没有这个办理事项，请从案件页面进入");
        }
        return shape.read(new FormReader(form));
    }

    static Act act(String slug) {
        try {
            return Act.ofSlug(slug);
        } catch (IllegalArgumentException unknown) {
            throw DeskRefused.notFound("没有这个办理事项，请从案件页面进入");
        }
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
}
