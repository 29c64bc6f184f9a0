package org.xinyue.web.desk.errand;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.xinyue.audit.AuditTrail;
import org.xinyue.errand.Errand;
import org.xinyue.errand.Errands;
import org.xinyue.errand.UnknownErrand;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.Tone;
import org.xinyue.web.component.act.Progress;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.shell.Pages;

/** The errands of who asks, and of nobody else: somebody else's answers as if there were none. */
@Controller
@Implements(Clause.B4_SECRETS)
class ErrandsController {
    private static final String PATH = "/office/exports";
    private static final MediaType EXCEL =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Officials officials;
    private final Errands errands;
    private final AuditTrail audit;
    private final Clock clock;
    private final Pages pages;

    ErrandsController(Officials officials, Errands errands, AuditTrail audit, Clock clock, Pages pages) {
        this.officials = officials;
        this.errands = errands;
        this.audit = audit;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View list(HttpServletRequest request) {
        var lines = errands.of(officials.of(request).personId()).stream()
                .map(this::line)
                .toList();
        return pages.show(
                new ErrandsPage(lines, lines.isEmpty() ? Empty.of("没有任务", "较长的导出和导入会在后台进行，24 小时内的都列在这里。") : null));
    }

    @GetMapping(PATH + "/{id}")
    View show(HttpServletRequest request, @PathVariable("id") UUID id) {
        var errand = errands.get(officials.of(request).personId(), id);
        return pages.show(new ErrandPage(line(errand), errand.state().isEnded() ? null : progress(errand)));
    }

    @PostMapping(PATH + "/{id}/cancel")
    View cancel(HttpServletRequest request, @PathVariable("id") UUID id) {
        var errand = errands.get(officials.of(request).personId(), id);
        boolean stopped = errands.cancel(errand.personId(), id);
        return Pages.redirect(PATH + "/" + id, stopped ? "已取消。" : "已经结束，不能再取消。");
    }

    @GetMapping(PATH + "/{id}/file")
    ResponseEntity<InputStreamResource> file(HttpServletRequest request, @PathVariable("id") UUID id) {
        var official = officials.of(request);
        var result = errands.get(official.personId(), id).result();
        if (result == null) {
            throw new UnknownErrand();
        }
        InputStream content = errands.open(official.personId(), id);
        audit.recordRead(official, "下载导出文件", result.fileName(), Wording.size(result.bytes()));
        return ResponseEntity.ok()
                .contentType(EXCEL)
                .contentLength(result.bytes())
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(result.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(content));
    }

    private ErrandLine line(Errand errand) {
        var href = PATH + "/" + errand.id();
        var result = errand.result();
        return new ErrandLine(
                href,
                errand.title(),
                new Tag(tone(errand.state()), errand.state().label()),
                Wording.time(errand.course().askedAt(), Wording.dayOf(clock.instant())),
                errand.state().isEnded() ? errand.sentence() : done(errand),
                result == null ? null : href + "/file",
                result == null ? "" : Wording.size(result.bytes()));
    }

    private Progress progress(Errand errand) {
        var shown = line(errand);
        return new Progress("errand-progress", shown.title(), percent(errand), done(errand), shown.href() + "/cancel");
    }

    private static @Nullable Integer percent(Errand errand) {
        var course = errand.course();
        return course.total() == 0 ? null : (int) (100L * course.done() / course.total());
    }

    private String done(Errand errand) {
        var course = errand.course();
        if (course.total() == 0) {
            return errand.state() == Errand.State.WAITING ? "排队中，马上开始。" : "正在计数。";
        }
        var left = course.left(clock.instant());
        return String.format(Locale.ROOT, "已完成 %,d 行，共 %,d 行", course.done(), course.total())
                + (course.attempts() > 1 ? "（曾被中断，已从头继续）" : "")
                + (left == null ? "" : "，大约还需 " + words(left));
    }

    private static String words(Duration left) {
        long seconds = Math.max(1, left.toSeconds());
        return seconds < 60 ? seconds + " 秒" : (seconds + 59) / 60 + " 分钟";
    }

    private static Tone tone(Errand.State state) {
        return switch (state) {
            case WAITING, RUNNING -> Tone.BLUE;
            case DONE -> Tone.GREEN;
            case CANCELLED -> Tone.GREY;
            case FAILED -> Tone.RED;
        };
    }
}
