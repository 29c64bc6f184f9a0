package org.xinyue.channel.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinyue.channel.http.gate.Gate;
import org.xinyue.channel.matter.ChangeFeed;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** What happened since the door last asked. */
@RestController
@Tag(name = "changes", description = "变更流：逐页读取，不漏不重")
@Implements(Clause.A2_CHANNELS)
class ChangesController {
    private final ChangeFeed feed;

    ChangesController(ChangeFeed feed) {
        this.feed = feed;
    }

    @Operation(summary = "读取变化", description = "第一次不填 since；以后把上一页的 watermark 原样填入 since。读到空页也要保存新的 watermark。")
    @GetMapping(path = "/api/v1/changes", produces = "application/json")
    Answers.Changes changes(
            @Parameter(description = "上一页的 watermark") @RequestParam(defaultValue = "") String since,
            @Parameter(description = "最多几条，1 至 500") @RequestParam(defaultValue = "100") String limit,
            HttpServletRequest request) {
        var page = feed.after(Gate.client(request).door(), since, Readings.limit(limit, ChangeFeed.MOST));
        return new Answers.Changes(
                page.changes().stream().map(Answers.Change::of).toList(), page.watermark(), page.more());
    }
}
