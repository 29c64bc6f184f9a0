package org.xinyue.web.desk.sanction;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.xinyue.access.Actor;
import org.xinyue.organisation.Body;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.sanction.CheckAnswer;
import org.xinyue.sanction.Purpose;
import org.xinyue.sanction.SanctionCheck;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Fact;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.Tone;
import org.xinyue.web.component.Upload;
import org.xinyue.web.component.list.Grid;
import org.xinyue.web.component.list.Table;
import org.xinyue.web.desk.DeskRefused;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.Wording;
import org.xinyue.web.desk.credit.CreditDesk;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** The check before funds, bonds, honours or pilots are handed out: one body on a page, many by file. */
@Controller
@Implements(Clause.A8_SANCTIONS)
class CheckController {
    private static final String PATH = OrderWords.PATH + "/check";

    private final CreditDesk desk;
    private final SanctionCheck check;
    private final OrderWords words;
    private final Pages pages;

    CheckController(CreditDesk desk, SanctionCheck check, OrderWords words, Pages pages) {
        this.desk = desk;
        this.check = check;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View open(HttpServletRequest request) {
        desk.of(request);
        return pages.show(page(Form.empty(), null));
    }

    /** A check is written down, so it is sent and not merely opened. */
    @PostMapping(PATH)
    View ask(HttpServletRequest request, @RequestParam MultiValueMap<String, String> typed) {
        var official = desk.of(request);
        var form = Form.of(typed);
        var purpose = Purpose.ofSlug(form.value("purpose")).orElse(null);
        var body = check.body(form.value("body")).orElse(null);
        if (purpose == null) {
            form.refuse("purpose", "请选择用途");
        }
        if (body == null) {
            form.refuse("body", "没有找到这个单位，或者它已经撤销且没有承继单位，或者不止一个单位叫这个名称；请填写全称或统一社会信用代码");
        }
        if (purpose != null && body == null) {
            check.notFound(List.of(form.value("body")), purpose, signature(official));
        }
        if (purpose == null || body == null) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, page(form, null));
        }
        return pages.show(page(form, check.check(body, purpose, signature(official))));
    }

    private static String signature(Actor.Official official) {
        return Officials.signature(official);
    }

    @PostMapping(PATH + "/file")
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            @RequestParam(name = "filePurpose", defaultValue = "") String typed,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        var official = desk.of(request);
        var purpose = Purpose.ofSlug(typed).orElseThrow(() -> DeskRefused.notFound("请回到“惩戒查询”，选择用途后再上传文件"));
        var lines = file == null
                ? List.<String>of()
                : new String(file.getBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.replace("\uFEFF", "").strip())
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (lines.isEmpty() || lines.size() > SanctionCheck.MOST) {
            throw DeskRefused.notFound("文件每行一个单位全称或统一社会信用代码，1 至 " + SanctionCheck.MOST + " 行；请改正后重新上传");
        }
        return csv(answers(lines, purpose, signature(official)));
    }

    private String answers(List<String> lines, Purpose purpose, String askedBy) {
        var bodies = new ArrayList<Body>();
        var unknown = new ArrayList<String>();
        lines.forEach(line -> check.body(line).ifPresentOrElse(bodies::add, () -> unknown.add(line)));
        check.notFound(unknown, purpose, askedBy);
        var answers = check.checkAll(bodies, purpose, askedBy).iterator();
        var text = new StringBuilder("\uFEFF查询内容,单位,结果,措施,依据,查询时间,摘要\r\n");
        for (var line : lines) {
            var cells = check.body(line).isPresent() ? cells(answers.next()) : List.of("", "没有找到", "", "", "", "");
            text.append(cell(line));
            cells.forEach(cell -> text.append(',').append(cell(cell)));
            text.append("\r\n");
        }
        return text.toString();
    }

    private static List<String> cells(CheckAnswer answer) {
        return List.of(
                answer.body(),
                answer.isRestricted() ? "受限制" : "未受限制",
                String.join(
                        "；",
                        answer.hits().stream().map(CheckAnswer.Hit::measure).toList()),
                String.join(
                        "；", answer.hits().stream().map(CheckAnswer.Hit::basis).toList()),
                answer.at().toString(),
                answer.digest());
    }

    /** Quoted, and never read as a formula by a spreadsheet. */
    private static String cell(String text) {
        var safe = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private static ResponseEntity<byte[]> csv(String text) {
        var name = ContentDisposition.attachment()
                .filename("惩戒查询结果.csv", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private CheckPage page(Form form, @Nullable CheckAnswer answer) {
        var purposes = Arrays.stream(Purpose.values())
                .map(purpose -> Choices.Option.of(purpose.slug(), purpose.label()))
                .toList();
        return new CheckPage(
                (form.refused() ? "错误：" : "") + "惩戒查询",
                form.field("body", "单位").hint("全称或统一社会信用代码"),
                form.choices("purpose", "用途", purposes),
                form.choices("filePurpose", "用途", purposes),
                new Upload("file", "名单文件", "CSV 或文本，每行一个单位，最多 " + SanctionCheck.MOST + " 行", null, false, false),
                answer == null ? null : answer(answer),
                form.errors());
    }

    private CheckPage.Answer answer(CheckAnswer answer) {
        var tag = answer.isRestricted() ? new Tag(Tone.RED, "受限制") : new Tag(Tone.GREEN, "未受限制");
        var rows = answer.hits().stream()
                .map(hit -> new Grid.Row(
                        hit.order(),
                        List.of(
                                new Grid.Entry(hit.measure(), hit.order(), null, null),
                                new Grid.Entry(hit.basis(), hit.legalBasis(), null, null),
                                Grid.Entry.of("至 " + hit.until()))))
                .toList();
        var columns = List.of("措施", "依据", "期限").stream().map(Table.Column::of).toList();
        return new CheckPage.Answer(
                answer.body(),
                tag,
                List.of(
                        Fact.of("用途", answer.purpose().label()),
                        Fact.of("查询时间", Wording.time(answer.at(), words.today())),
                        Fact.of("查询编号", answer.id().toString()),
                        new Fact("结果摘要", answer.digest(), "SM3，可与接口返回的核对", null)),
                new Grid("限制措施表", columns, rows));
    }
}
