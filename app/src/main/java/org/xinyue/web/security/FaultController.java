package org.xinyue.web.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.xinyue.web.shell.Pages;

/** 403, 404, 413 and 500 in plain words. */
@Controller
class FaultController implements ErrorController {
    private final Pages pages;

    FaultController(Pages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    View show(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        var shown = Objects.requireNonNullElse(status, HttpStatus.INTERNAL_SERVER_ERROR);
        boolean office = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "")
                .startsWith("/office");
        return pages.show(shown, page(shown, office ? "/office" : "/", office ? "返回收件箱" : "返回首页"));
    }

    private static FaultPage page(HttpStatus status, String href, String link) {
        return switch (status.value()) {
            case 403 -> new FaultPage("这个页面已经过期", "请返回上一页刷新后重新提交；已经保存的内容不会丢失。", href, link);
            case 404 -> new FaultPage("没有找到这个页面", "请核对地址，或者从首页重新进入。", href, link);
            case 405 -> new FaultPage("这个地址不能这样打开", "请从页面上的按钮或链接进入。", href, link);
            case 400 -> new FaultPage("请求不完整", "请返回上一页检查后重新提交。", href, link);
            case 413 -> new FaultPage("文件太大", "单个文件不能超过 20 MB，请压缩或拆分后再上传。", href, link);
            default -> new FaultPage("系统暂时出了问题", "您提交的内容如果没有看到“已提交”，请稍后再试一次；同一份表单重复提交不会重复登记。", href, link);
        };
    }
}
