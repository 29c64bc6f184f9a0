package org.xinyue.channel.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinyue.channel.http.gate.Gate;
import org.xinyue.channel.report.Reports;
import org.xinyue.channel.report.Signing;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** Decisions that the door is told of, until it signs for them. */
@RestController
@RequestMapping(path = "/api/v1/reports", produces = "application/json")
@Tag(name = "reports", description = "回告：每项决定告知一次，签收后不再出现")
@Implements({Clause.A2_CHANNELS, Clause.A3_REPORT_BACK})
class ReportController {
    private final Reports reports;
    private final Signing signing;

    ReportController(Reports reports, Signing signing) {
        this.reports = reports;
        this.signing = signing;
    }

    @Operation(summary = "读取等待签收的回告", description = "签收一件少一件，每次从头读起就不会漏；一次读不完的，用最后一件的编号接着读。")
    @GetMapping
    Answers.ReportPage waiting(
            @Parameter(description = "上一页最后一件的回告编号") @RequestParam(defaultValue = "") String after,
            @Parameter(description = "最多几件，1 至 500") @RequestParam(defaultValue = "100") String limit,
            HttpServletRequest request) {
        int most = Readings.limit(limit, Reports.MOST);
        var found = reports.waitingAt(Gate.client(request).door(), after, most + 1);
        return new Answers.ReportPage(
                found.stream().limit(most).map(Answers.Report::of).toList(), found.size() > most);
    }

    @Operation(summary = "签收一件回告", description = "不需要正文。重复签收得到第一次的结果。超过签收期限没有签收的，通知本单位的上级。")
    @ApiResponse(responseCode = "201", description = "已签收")
    @ApiResponse(responseCode = "200", description = "此前已经签收，或者不用再签收")
    @PostMapping("/{report}/receipt")
    ResponseEntity<Answers.Signed> sign(@PathVariable String report, HttpServletRequest request) {
        var acknowledged = signing.acknowledge(Gate.client(request), report);
        return ResponseEntity.status(acknowledged.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(Answers.Signed.of(acknowledged));
    }
}
