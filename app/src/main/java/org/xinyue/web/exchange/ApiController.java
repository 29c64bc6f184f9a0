package org.xinyue.web.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.xinyue.channel.ApiContract;
import org.xinyue.channel.Item;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.shell.Pages;

/** Shows the channel contract as the code has it. */
@Controller
@Implements(Clause.A2_CHANNELS)
class ApiController {
    private final ApiContract contract;
    private final Clock clock;
    private final Pages pages;

    ApiController(ApiContract contract, Clock clock, Pages pages) {
        this.contract = contract;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/exchange/api")
    View show() {
        var items = Arrays.stream(Item.values())
                .map(item -> new ApiPage.Row(item.pointer(), item.label(), item.isRequired() ? "必填" : "选填", form(item)))
                .toList();
        return pages.show(new ApiPage(contract.operations(), items));
    }

    private String form(Item item) {
        return switch (item.form()) {
            case TEXT, LONG_TEXT -> "文字";
            case DATE -> "日期，例如 2025-09-30";
            case INSTANT -> "带时区的时间，例如 2026-03-02T09:30:00+08:00";
            case AMOUNT -> "金额（元），最多两位小数";
            case YES -> "true 或 false";
            case CODE ->
                "代码："
                        + item.codes(LocalDate.now(clock)).stream()
                                .map(code -> code.value() + "（" + code.label() + "）")
                                .collect(Collectors.joining("、"));
        };
    }
}
