package org.xinyue.web.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.xinyue.web.component.act.Button;
import org.xinyue.web.component.show.Fault;
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
        return pages.show(shown, new FaultPage(fault(shown, ways(office)), office));
    }

    private static List<Button> ways(boolean office) {
        return office
                ? List.of(Button.primary("返回收件箱", "/office"), Button.link("使用帮助", "/office/help"))
                : List.of(Button.primary("返回首页", "/"), Button.link("进度查询", "/status"), Button.link("使用帮助", "/help"));
    }

    private static Fault fault(HttpStatus status, List<Button> ways) {
        return switch (status.value()) {
            case 403 -> new Fault("这个页面已经过期", "请返回上一页，刷新后重新提交；已经保存的内容不会丢失。", ways);
            case 404 -> new Fault("没有找到这个页面", "请核对地址，或者从下面的入口重新进入。", ways);
            case 405 -> new Fault("这个地址不能这样打开", "请从页面上的按钮或链接进入。", ways);
            case 400 -> new Fault("请求不完整", "请返回上一页，检查后重新提交。", ways);
            case 413 -> new Fault("文件太大", "单个文件不能超过 20 MB，请压缩或拆分后再上传。", ways);
            default -> new Fault("系统暂时出了问题", "没有看到“已提交”的，请稍后再试一次；同一份表单重复提交不会重复登记。", ways);
        };
    }
}
