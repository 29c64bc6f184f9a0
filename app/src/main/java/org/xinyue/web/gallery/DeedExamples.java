package org.xinyue.web.gallery;

import java.util.List;
import org.xinyue.web.component.Tone;
import org.xinyue.web.component.act.Button;
import org.xinyue.web.component.act.Button.Kind;
import org.xinyue.web.component.act.Progress;
import org.xinyue.web.component.show.Band;
import org.xinyue.web.component.show.Crumb;
import org.xinyue.web.component.show.Fault;
import org.xinyue.web.component.show.Masked;
import org.xinyue.web.component.show.Meter;
import org.xinyue.web.component.show.Panel;
import org.xinyue.web.component.show.Tab;

/** One example for each state of what can be done and of what stands around it. */
final class DeedExamples {
    private static final String HERE = "/office/components";

    private DeedExamples() {}

    static Deeds all() {
        return new Deeds(doing(), standing());
    }

    private static Deeds.Doing doing() {
        return new Deeds.Doing(
                List.of(
                        Button.primary("填写核实结论", HERE),
                        Button.link("申请延期", HERE),
                        new Button("终止任职", HERE, Kind.DANGER, null),
                        new Button("查看", HERE, Kind.SMALL, null),
                        new Button("作出认定", HERE, Kind.PLAIN, "陈述申辩期未满，11-30（一）之后才能认定")),
                List.of(
                        new Progress("progress-sending", "正在上传 施工合同.pdf", 68, "已传 12.4 MB，共 18.0 MB，约剩 6 秒", HERE),
                        new Progress("progress-export", "正在导出", 0, "共 12,480 件，刚刚开始", null),
                        new Progress("progress-done", "正在导入通知", 100, "7 行全部读完，正在核对日期", null)),
                List.of(
                        new Panel(
                                "投诉已经提交",
                                "7H2K-9QMX-4TRB",
                                "请抄下或保存查询码，凭它查看进度、回答提问、补充材料。",
                                List.of("3 个工作日内转交有权单位", "再过 5 个工作日完成核实"),
                                List.of(Button.primary("下载回执（PDF）", HERE), Button.link("查看进度", HERE))),
                        new Panel("已转交 3 件", null, "转交函已经签发，可以在各件的“文书”中查看。", List.of(), List.of())),
                faults());
    }

    private static List<Fault> faults() {
        return List.of(
                new Fault("这个页面已经过期", "请返回上一页刷新后重新提交；已经保存的内容不会丢失。", List.of(Button.link("返回收件箱", HERE))),
                new Fault("没有找到这个页面", "请核对地址，或者从收件箱重新进入。", List.of(Button.link("返回收件箱", HERE))),
                new Fault("系统暂时出了问题", "没有看到“已提交”的，请稍后再试一次；同一份表单重复提交不会重复登记。", List.of(Button.link("返回首页", HERE))),
                new Fault("登录已过期", "请重新登录；您填写的内容已经保留，登录后继续。", List.of(Button.primary("重新登录", HERE))));
    }

    private static Deeds.Standing standing() {
        return new Deeds.Standing(
                List.of(
                        new Band(
                                Tone.AMBER,
                                "今天到期",
                                "核实（核实认定部门 呼和浩特市住房和城乡建设局）5 个工作日，11-23（一） 到期",
                                "转交，自 11-16（一） 次日起计",
                                List.of(Button.primary("填写核实结论", HERE), Button.link("申请延期", HERE))),
                        new Band(Tone.RED, "超期 2 个工作日", "转交（受理单位）3 个工作日，11-19（四） 到期", "", List.of()),
                        new Band(Tone.BLUE, "剩 1 个工作日", "答复（受理单位）5 个工作日，11-24（二） 到期", "", List.of()),
                        new Band(Tone.GREY, "等待他方办理", "现在没有需要您的单位按期完成的事项。", "", List.of())),
                List.of(
                        new Meter("按时转交", 75, "12 件中 9 件按时", Tone.BLUE),
                        new Meter("已用时限", 92, "5 个工作日中已用 4 个", Tone.AMBER),
                        new Meter("已用时限", 100, "超期 2 个工作日", Tone.RED)),
                List.of(
                        new Masked("某企业（已隐去）", "严格保护投诉人身份信息，任何办理页面都不显示。", "任何页面都看不到。"),
                        new Masked("合同名称、编号（已隐去）", "投诉人选择不向被投诉单位透露身份。", "受理单位、核实认定部门和复核单位。")),
                List.of(new Crumb("收件箱", "/office"), new Crumb("组件一览", null)),
                List.of(
                        new Tab("案情", HERE, "", true),
                        new Tab("证据材料", HERE, "3", false),
                        new Tab("文书", HERE, "2", false)));
    }
}
