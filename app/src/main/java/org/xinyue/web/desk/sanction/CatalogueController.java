package org.xinyue.web.desk.sanction;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.xinyue.credit.EntryKind;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.sanction.Measure;
import org.xinyue.sanction.SanctionCatalogue;
import org.xinyue.web.component.list.Grid;
import org.xinyue.web.component.list.Table;
import org.xinyue.web.desk.credit.CreditDesk;
import org.xinyue.web.shell.Pages;

/** The catalogue, for everybody who has to do with measures. */
@Controller
@Implements(Clause.A8_SANCTIONS)
class CatalogueController {
    private final CreditDesk desk;
    private final SanctionCatalogue catalogue;
    private final OrderWords words;
    private final Pages pages;

    CatalogueController(CreditDesk desk, SanctionCatalogue catalogue, OrderWords words, Pages pages) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping(OrderWords.PATH + "/catalogue")
    View show(HttpServletRequest request) {
        desk.of(request);
        var measures = catalogue.on(words.today());
        var columns = List.of("措施", "适用", "执行单位", "法律依据", "反馈内容").stream()
                .map(Table.Column::of)
                .toList();
        var rows = measures.stream().map(CatalogueController::row).toList();
        return pages.show(new CataloguePage(measures.size(), new Grid("惩戒措施目录表", columns, rows)));
    }

    private static Grid.Row row(Measure measure) {
        var kinds = measure.target().entries().stream()
                .sorted()
                .map(EntryKind::label)
                .collect(Collectors.joining("、"));
        return new Grid.Row(
                measure.code(),
                List.of(
                        new Grid.Entry(
                                measure.name(),
                                measure.code() + "，自 " + measure.validity().from() + " 起",
                                null,
                                null),
                        new Grid.Entry(kinds, measure.target().least().label() + "以上", null, null),
                        Grid.Entry.of(measure.executing().label()),
                        Grid.Entry.of(measure.legalBasis()),
                        Grid.Entry.of(measure.rules().feedback())));
    }
}
