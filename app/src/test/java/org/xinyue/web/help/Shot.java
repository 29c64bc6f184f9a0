package org.xinyue.web.help;

import java.util.List;

/**
 * What a picture of a guide shows.
 *
 * @param file its name in docs/guide/pictures
 * @param login whose page it is, in the demonstration; "" for the public
 * @param path the page; a stage in braces stands for a case of that stage that this person may open
 * @param part the part of the page that is cut out
 * @param words what the guide speaks of beside the picture, and what therefore must be seen in this part
 */
record Shot(String file, String login, String path, Part part, List<String> words) {

    /** From the top of the first of these elements, at most so high; 0 for all of it. */
    record Part(String selector, int height) {}

    private static final String MAIN = "main";

    static final List<Shot> ALL = List.of(
            new Shot(
                    "wish.png",
                    "",
                    "/complain/declarations",
                    new Part("main .sheet", 0),
                    List.of("可以向被投诉单位说明是我方投诉", "不向被投诉单位透露我方身份", "只向核实认定部门透露我方身份", "存为草稿")),
            new Shot(
                    "status.png",
                    "",
                    "{VERIFYING}",
                    new Part("main .sheet", 500),
                    List.of("核实中", "您现在可以做的", "这个日期怎么算出来的")),
            new Shot(
                    "inbox.png",
                    "wulan",
                    "/office",
                    new Part(MAIN, 680),
                    List.of("收件箱", "已超期", "今天到期", "1～2 个工作日", "批量转交", "导出 Excel")),
            new Shot(
                    "transfer.png",
                    "wulan",
                    "/office/cases/{ACCEPTED}/acts/transfer",
                    new Part("main .form-page", 0),
                    List.of("为什么建议这个单位", "确认转交", "预览文书")),
            new Shot(
                    "verify.png",
                    "batu",
                    "/office/cases/{VERIFYING}",
                    new Part(MAIN, 720),
                    List.of("期限是怎么算的", "可办事项", "要求被投诉主体说明", "向投诉人提问", "核实结论：属实")),
            new Shot(
                    "order.png",
                    "batu",
                    "/office/cases/{FOUNDED}/acts/order-rectification",
                    new Part("main form.card", 0),
                    List.of("确认责令限期整改", "预览文书")),
            new Shot(
                    "respond.png",
                    "zhangqiang",
                    "/office/cases/{RECTIFYING}",
                    new Part("main .case-head", 0),
                    List.of("报告整改完成", "申请延期")),
            new Shot(
                    "organisations.png",
                    "admin",
                    "/office/organisations",
                    new Part(MAIN, 620),
                    List.of("代码复核", "批量导入", "登记机构")));
}
