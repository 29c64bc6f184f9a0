package org.xinyue.web.column;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.xinyue.casework.PublicFigures;
import org.xinyue.intake.Field;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.web.shell.Pages;

/** The column's front door and its guides. */
@Controller
@Implements(Clause.A1_COLUMN)
class ColumnController {
    private final Pages pages;
    private final PublicFigures figures;
    private final Clock clock;

    ColumnController(Pages pages, PublicFigures figures, Clock clock) {
        this.pages = pages;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/")
    View home() {
        return pages.show(HomePage.of(fields(), figures.current()));
    }

    @GetMapping("/guide")
    View guide() {
        return pages.show(Guides.complaining(fields()));
    }

    @GetMapping("/guide/privacy")
    View privacy() {
        return pages.show(Guides.privacy());
    }

    @GetMapping("/guide/deadlines")
    View deadlines() {
        return pages.show(Guides.deadlines());
    }

    @GetMapping("/guide/accessibility")
    View accessibility() {
        return pages.show(Guides.accessibility());
    }

    private List<Field> fields() {
        return Field.on(LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }
}
