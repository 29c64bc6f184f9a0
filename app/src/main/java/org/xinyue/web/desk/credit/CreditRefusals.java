package org.xinyue.web.desk.credit;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.View;
import org.xinyue.credit.EntryUnknown;
import org.xinyue.document.UnknownDocument;
import org.xinyue.repair.RequestUnknown;
import org.xinyue.sanction.OrderUnknown;
import org.xinyue.web.desk.RefusedPage;
import org.xinyue.web.shell.Pages;

/** Turns what the credit pages refuse into a page that says where to go. */
@ControllerAdvice(
        basePackages = {"org.xinyue.web.desk.credit", "org.xinyue.web.desk.sanction", "org.xinyue.web.desk.repair"})
@Order(1)
class CreditRefusals {
    private static final String UNKNOWN = "没有找到这条信用信息，或者不在您可以查阅的范围；请从“信用档案”重新进入";

    private final Pages pages;

    CreditRefusals(Pages pages) {
        this.pages = pages;
    }

    /** Unknown number, malformed number or somebody else's file: one answer for all. */
    @ExceptionHandler({
        EntryUnknown.class,
        OrderUnknown.class,
        RequestUnknown.class,
        UnknownDocument.class,
        MethodArgumentTypeMismatchException.class
    })
    View onUnknown() {
        return pages.show(HttpStatus.NOT_FOUND, RefusedPage.of(UNKNOWN));
    }
}
