package org.xinyue.web.desk;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.View;
import org.xinyue.casework.CaseUnknown;
import org.xinyue.document.UnknownDocument;
import org.xinyue.errand.UnknownErrand;
import org.xinyue.organisation.UnknownBody;
import org.xinyue.web.shell.Pages;

/** Turns what a desk refuses into a page that says where to go. */
@ControllerAdvice(basePackages = {"org.xinyue.web.desk", "org.xinyue.web.caller", "org.xinyue.web.portal"})
class DeskRefusals {
    private final Pages pages;

    DeskRefusals(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    View on(DeskRefused refused) {
        return pages.show(refused.status(), RefusedPage.of(refused.sentence()));
    }

    /** Unknown number, malformed number or somebody else's case: one answer for all. */
    @ExceptionHandler({CaseUnknown.class, UnknownDocument.class, MethodArgumentTypeMismatchException.class})
    View onUnknown() {
        return pages.show(HttpStatus.NOT_FOUND, RefusedPage.of(RefusedPage.UNKNOWN_CASE));
    }

    @ExceptionHandler(UnknownErrand.class)
    View onUnknownErrand() {
        return pages.show(HttpStatus.NOT_FOUND, RefusedPage.of("没有找到这项任务，或已超过 24 小时被自动删除；请从清单页面重新操作"));
    }

    @ExceptionHandler(UnknownBody.class)
    View onUnknownBody() {
        return pages.show(HttpStatus.NOT_FOUND, RefusedPage.of("没有找到这个机构，请从机构列表重新进入"));
    }
}
