package org.xinyue.web.desk.column;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.xinyue.web.desk.DeskRefused;
import org.xinyue.web.desk.Officials;
import org.xinyue.web.desk.column.ListColumn.OfList;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Pages;

/** Lets each official choose the columns of the own lists (列设置). */
@Controller
class ColumnsController {
    private static final String PATH = "/office/columns/";

    private final Officials officials;
    private final Layouts layouts;
    private final Pages pages;

    ColumnsController(Officials officials, Layouts layouts, Pages pages) {
        this.officials = officials;
        this.layouts = layouts;
        this.pages = pages;
    }

    @GetMapping(PATH + "{list}")
    View open(HttpServletRequest request, @PathVariable("list") String slug) {
        var official = officials.of(request);
        var list = list(slug);
        var shown = layouts.shown(official, list);
        var order = new ArrayList<>(shown);
        layouts.offered(official).stream()
                .filter(column -> !shown.contains(column))
                .forEach(order::add);
        var lines = new ArrayList<ColumnsPage.Line>();
        for (var column : order) {
            lines.add(new ColumnsPage.Line(column.slug(), column.head(), shown.contains(column), lines.size() + 1));
        }
        return pages.show(new ColumnsPage(list.title(), list.path(), PATH + list.slug(), lines));
    }

    /** Of two that claim the same place the one that stood further behind goes first: who types 1 wants it to be the first. */
    @PostMapping(PATH + "{list}")
    View keep(
            HttpServletRequest request,
            @PathVariable("list") String slug,
            @RequestParam MultiValueMap<String, String> typed) {
        var official = officials.of(request);
        var list = list(slug);
        var form = Form.of(typed);
        List<String> chosen = form.values("column");
        if (typed.containsKey("reset") || chosen.isEmpty()) {
            layouts.forget(official, list);
            return Pages.redirect(list.path(), typed.containsKey("reset") ? "已恢复默认的列。" : "没有选择任何一列，已恢复默认的列。");
        }
        layouts.keep(
                official,
                list,
                chosen.reversed().stream()
                        .sorted(Comparator.comparingInt(name -> place(form.value("place-" + name))))
                        .toList());
        return Pages.redirect(list.path(), "列设置已保存，以后登录也按这样显示。");
    }

    private static int place(String typed) {
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : Integer.MAX_VALUE;
    }

    private static OfList list(String slug) {
        return Arrays.stream(OfList.values())
                .filter(list -> list.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> DeskRefused.notFound("没有这个清单，请从收件箱或全部投诉进入列设置"));
    }
}
