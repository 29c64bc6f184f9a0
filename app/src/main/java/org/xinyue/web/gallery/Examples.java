package org.xinyue.web.gallery;

import java.util.Arrays;
import java.util.List;
import org.xinyue.web.component.Attachment;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Choices.Option;
import org.xinyue.web.component.DateField;
import org.xinyue.web.component.Deadline;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Fact;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.component.Moment;
import org.xinyue.web.component.Notice;
import org.xinyue.web.component.Pager;
import org.xinyue.web.component.Passage;
import org.xinyue.web.component.Stat;
import org.xinyue.web.component.Step;
import org.xinyue.web.component.Step.Progress;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.Tick;
import org.xinyue.web.component.Tone;
import org.xinyue.web.component.Upload;
import org.xinyue.web.component.show.Masked;
import org.xinyue.web.shell.Icon;

/** One example for each state of each component. */
final class Examples {
    private Examples() {}

    static GalleryPage page() {
        return new GalleryPage("组件一览", inputs(), words(), course(), lists(), DeedExamples.all(), SetExamples.all());
    }

    private static GalleryPage.Inputs inputs() {
        return new GalleryPage.Inputs(
                List.of(
                        Field.text("empty", "企业（单位）全称", "").hint("与营业执照一致"),
                        Field.text("long", "合同编号", "XCQ-GC-2024-017")
                                .asOptional()
                                .width("long"),
                        Field.text("amount", "拖欠金额（元）", "约120万")
                                .hint("不含利息，最多两位小数")
                                .error("请填写拖欠金额，最多两位小数")
                                .width("amount"),
                        Field.password("secret", "密码", "current-password")),
                List.of(
                        Field.text("reason", "核实的事实", "").hint("写明核实过程、事实和依据。"),
                        Field.text("short", "退回理由", "不归我们").error("请说明为什么不属于本单位职责，不少于 5 个字")),
                List.of(
                        Field.text("sum", "合同金额（元）", "3286400.00").hint("不含利息，最多两位小数"),
                        Field.text("sum-paid", "已付金额（元）", "-1")
                                .error("请填写已付金额，没有付过的填 0")
                                .asOptional()),
                List.of(
                        Choices.of("kind", "违约情形", "ARREARS", kinds()).hint("选最接近的一项"),
                        Choices.of("unchosen", "认定情形", "", kinds()).error("请选择认定情形")),
                List.of(
                        Choices.of("size", "企业规模", "", kinds()),
                        Choices.of("wrong", "所属领域", "", kinds()).error("请选择所属领域")),
                List.of(
                        new DateField("due", "整改期限", "2026", "4", "16", "自今日起 1 至 90 日", null, false),
                        new DateField("future", "约定履行日", "2027", "9", "31", null, "请填写存在的日期，例如 2026 年 9 月 30 日", true)),
                List.of(
                        new Tick("truthful", "所填内容和材料真实", "yes", true, "故意虚构事实的，要承担责任", null),
                        new Tick("read", "已阅读个人信息处理告知", "yes", false, null, "请阅读告知并勾选")),
                List.of(
                        new Upload("evidence", "证据材料", "PDF、JPG、PNG，单个不超过 20 MB", null, true, true),
                        new Upload("notice", "通知文件", null, "请选择要导入的文件", false, false)));
    }

    private static List<Option> kinds() {
        return List.of(new Option("ARREARS", "拖欠账款", "工程款、货款、服务费"), Option.of("PROMISE", "承诺没有兑现"));
    }

    private static GalleryPage.Words words() {
        return new GalleryPage.Words(
                List.of(
                        new Tag(Tone.BLUE, "已转交待签收"),
                        new Tag(Tone.AMBER, "核实中"),
                        new Tag(Tone.RED, "已超期"),
                        new Tag(Tone.GREEN, "已办结"),
                        new Tag(Tone.GREY, "已撤回")),
                List.of(
                        Notice.of(Tone.BLUE, "转交后 5 个工作日内完成核实。"),
                        new Notice(Tone.AMBER, "2027 年放假安排尚未公布，日期为暂定。", "/office/calendar", "时限日历"),
                        Notice.of(Tone.RED, "其其格 于 09:00 已办理本件，请看清变化后再提交；您填写的内容已保留。"),
                        Notice.of(Tone.GREEN, "已保存。")),
                List.of(new FieldError("amount", "请填写拖欠金额，最多两位小数"), new FieldError("", "请重新提交")),
                List.of(
                        Empty.of("没有待办投诉", "新的投诉转来时会出现在这里"),
                        new Empty("没有找到", "换一个编号或者词语再试", "/office/search", "清空条件")),
                Arrays.asList(Icon.values()));
    }

    private static GalleryPage.Course course() {
        return new GalleryPage.Course(
                List.of(
                        new Step("登记受理", "11-17 09:12", Progress.DONE),
                        new Step("转交", "11-18 15:40", Progress.DONE),
                        new Step("核实", "核实中", Progress.NOW),
                        new Step("整改", "未开始", Progress.TODO)),
                List.of(
                        new Step("投诉人", "", Progress.DONE),
                        new Step("被投诉机关", "", Progress.NOW),
                        new Step("合同", "", Progress.TODO)),
                List.of(
                        new Moment("等待情况说明", "11-25 前", "被投诉主体", List.of(), true),
                        new Moment(
                                "要求被投诉主体说明", "11-19 10:02", "核实认定部门", List.of(Passage.quoted("请说明合同履行和付款情况。")), false),
                        new Moment("签收", "11-19 09:30", "核实认定部门", List.of(), false)),
                List.of(
                        new Deadline(Tone.RED, "超期 2 个工作日", "11-19（四） 到期", 100),
                        new Deadline(Tone.AMBER, "今天到期", "11-23（一） 到期", 92),
                        new Deadline(Tone.BLUE, "剩 1 个工作日", "11-24（二） 到期", 80),
                        new Deadline(Tone.GREY, "剩 5 个工作日", "11-30（一） 到期", 4)));
    }

    private static GalleryPage.Lists lists() {
        return new GalleryPage.Lists(
                List.of(
                        Fact.masked("投诉企业", new Masked("某企业（已隐去）", "严格保护投诉人身份信息。", "任何页面都看不到。"), "小型企业"),
                        Fact.of("合同金额", "3,286,400.00 元"),
                        new Fact("关联投诉", "蒙信诉〔2026〕000017号", null, "/office/search")),
                List.of(
                        new Attachment("施工合同.pdf", "/office/components", "2.4 MB", "投诉人提交　SM3 7f3a…c91e", null),
                        new Attachment("证据材料2.jpg", null, "310 KB", "为保护投诉人身份，不提供查看", null),
                        new Attachment("验收单.pdf", "/office/components", "88 KB", "可以移除", "/office/components")),
                List.of(new Pager("共 67 件，每页 20 件", "/office/components", "/office/components?after=20")),
                List.of(
                        new Stat("收到投诉", "1,284", "件", null),
                        new Stat("按时转交", "98", "%", "3 个工作日内"),
                        new Stat("认定违约失信", "不足 5", "件", "数量过少的不公布具体数字")));
    }
}
