package org.xinyue.web.desk.year;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.xinyue.calendar.Calendars;
import org.xinyue.calendar.DueDate;
import org.xinyue.calendar.HolidayNotice;
import org.xinyue.calendar.NoticeRefused;
import org.xinyue.casework.Deadlines;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.Upload;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.security.ParkedForms;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** Takes a year's holiday notice: first which days and which open deadlines it moves, then, when confirmed, puts it in force. */
@Controller
class NoticeController {
    private static final int LISTED = 100;

    private final Officials officials;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final Pages pages;
    private final ParkedForms parked;

    NoticeController(Officials officials, Calendars calendars, Deadlines deadlines, Pages pages, ParkedForms parked) {
        this.officials = officials;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.pages = pages;
        this.parked = parked;
    }

    @GetMapping("/office/calendar/import")
    View open(HttpServletRequest request) {
        officials.administrator(request);
        var form = typedBefore(request);
        return pages.show(page(form, form.value("days"), null));
    }

    @PostMapping("/office/calendar/import")
    View submit(
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        var by = Officials.signature(officials.administrator(request));
        var form = Form.of(typed);
        var days = file == null || file.isEmpty()
                ? form.value("days")
                : new String(file.getBytes(), StandardCharsets.UTF_8);
        var notice = read(form, days);
        if (notice == null) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(form, days, null));
        }
        try {
            if (!typed.containsKey("confirm")) {
                return pages.show(page(form, days, change(notice)));
            }
            calendars.load(notice, by);
        } catch (NoticeRefused refused) {
            form.refuse("reference", String.valueOf(refused.getMessage()));
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(form, days, null));
        }
        return Pages.redirect("/office/calendar", "已导入" + notice.reference() + "，未完成的时限已按新安排重新计算");
    }

    private @Nullable HolidayNotice read(Form form, String days) {
        var issuedOn = issuedOn(form);
        try {
            int year = Integer.parseInt(form.value("year"));
            if (days.isBlank()) {
                form.refuse("days", "请选择文件，或把放假和调休上班的日期粘贴在这里");
            }
            if (form.refused()) {
                return null;
            }
            return calendars.read(year, form.value("reference"), issuedOn, days);
        } catch (NumberFormatException noYear) {
            form.refuse("year", "请填写四位年份，例如 2027");
            return null;
        } catch (NoticeRefused refused) {
            form.refuse(form.value("reference").isEmpty() ? "reference" : "days", String.valueOf(refused.getMessage()));
            return null;
        }
    }

    private static @Nullable LocalDate issuedOn(Form form) {
        var year = form.value("issuedOn.year");
        if (year.isEmpty() && form.value("issuedOn.month").isEmpty()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(year),
                    Integer.parseInt(form.value("issuedOn.month")),
                    Integer.parseInt(form.value("issuedOn.day")));
        } catch (NumberFormatException | DateTimeException impossible) {
            form.refuse("issuedOn", "请填写日历上有的日期，或者留空");
            return null;
        }
    }

    private NoticePage.Change change(HolidayNotice notice) {
        var preview = calendars.preview(notice);
        List<NoticePage.Moved> moved = deadlines.moves(preview.calendar(), LISTED).stream()
                .map(move -> new NoticePage.Moved(
                        move.number(), move.kind().label(), written(move.from()), written(move.to())))
                .toList();
        return new NoticePage.Change(
                preview.replaces() == null ? "" : "将替换 " + preview.replaces(),
                DayRanges.of(preview.nowOff(), notice.year()),
                DayRanges.of(preview.nowWorkdays(), notice.year()),
                moved);
    }

    private static String written(DueDate due) {
        return due.date() + (due.provisional() ? "（暂定）" : "");
    }

    private static NoticePage page(Form form, String days, NoticePage.@Nullable Change change) {
        return new NoticePage(
                (form.refused() ? "错误：" : "") + "导入放假通知",
                form.field("year", "年份").width("short"),
                form.field("reference", "通知文号").hint("例如 国办发明电〔2025〕7号").width("long"),
                form.date("issuedOn", "印发日期").asOptional(),
                new Upload("file", "CSV 文件", "每行：日期,holiday 或 workday,节日名称", form.error("file"), true, false),
                Field.text("days", "放假和调休上班日期", days)
                        .hint("选了文件的，以文件为准。例如 2027-01-01,holiday,元旦")
                        .error(form.error("days"))
                        .asOptional(),
                form.errors(),
                change);
    }

    /** What was typed before the session ended, else nothing. */
    private Form typedBefore(HttpServletRequest request) {
        return parked.take(request).map(Form::of).orElseGet(Form::empty);
    }
}
