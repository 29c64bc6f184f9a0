package org.xinyue.web.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.deadline.Due;
import org.xinyue.casework.decision.RefusalReason;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.Field;
import org.xinyue.web.column.GuidePage.Section;

/** Texts of the guides. Numbers and lists come from the procedure, so that the guide cannot say anything else. */
final class Guides {
    private Guides() {}

    static GuidePage complaining(List<Field> inForce) {
        var doors = Arrays.stream(RefusalReason.values())
                .map(reason -> reason.label() + "。" + reason.door())
                .toList();
        return new GuidePage(
                "投诉须知",
                "提交之前，请用两分钟看一看什么可以投诉、要准备什么。",
                List.of(
                        Section.of("谁可以投诉", "民营企业、个体工商户、农民专业合作社，由法定代表人、经营者或其委托的人提交。"),
                        Section.of("可以投诉谁", "自治区内的机关和事业单位，包括政府及其部门、开发区管委会、苏木乡镇和街道。企业、村（居）民委员会不在此列。"),
                        Section.of(
                                "什么事可以投诉",
                                "在以下领域签订的合同、协议或书面承诺，对方到期没有履行："
                                        + inForce.stream().map(Field::label).collect(Collectors.joining("、"))
                                        + "。"),
                        Section.of(
                                "请先准备",
                                "营业执照上的统一社会信用代码",
                                "合同或承诺文件的名称、编号、签订日期、金额，以及首页、付款条款页、签章页的照片或扫描件",
                                "能说明您已履行的材料，如验收单、结算单、发票、对账单、催告函"),
                        new Section("以下情形不予受理，请走对应的渠道", doors),
                        Section.of("没有书面材料、不会上网怎么办", "可以拨打 12345 或 96888，由接线人员代为登记，登记后同样有编号和查询码。")));
    }

    static GuidePage privacy() {
        return new GuidePage(
                "个人信息保护",
                "我们怎样使用和保护您填写的信息。告知版本：" + Drafts.NOTICE_VERSION + "。",
                List.of(
                        Section.of(
                                "收集什么、为了什么",
                                "企业名称、统一社会信用代码、法定代表人、联系人和电话，只用于核对投诉资格、联系您和答复您；合同和违约情况用于核实处理。办理投诉是法定职责，不以您的同意为前提，但每一项都限于办理所必需。"),
                        Section.of(
                                "怎样保管",
                                "身份信息与投诉内容分开保存，身份单独加密封存。",
                                "任何人查看封存的身份都要写明理由，每一次查看都留下不能删改的记录。",
                                "被投诉单位看不到您的姓名、电话和企业信息；您还可以选择对更多环节保密。"),
                        Section.of("草稿保存多久", "没有提交的草稿自最后一次保存起 30 日后自动销毁，连同已上传的材料。"),
                        Section.of("有人泄露您的身份或打击报复怎么办", "请拨打 12345，或向纪检监察机关 12388 反映；也可以在“进度查询”中补充说明。")));
    }

    static GuidePage deadlines() {
        var sections = new ArrayList<Section>();
        for (var kind : DeadlineKind.values()) {
            sections.add(Section.of(
                    kind.label(),
                    kind.owes().label() + "：" + words(kind.period()) + "（"
                            + kind.clause().id() + "）"));
        }
        sections.add(Section.of(
                "怎样计算",
                "收到的当日不计，从下一个工作日起算，法定节假日和调休按国务院办公厅通知执行。",
                "按日历日计算的期限，最后一日是休息日的，顺延到下一个工作日。",
                "每件投诉的到期日都可以在“进度查询”中看到逐日的算法。"));
        return new GuidePage("办理时限", "每个环节由谁负责、最多用多长时间。", sections);
    }

    static GuidePage accessibility() {
        return new GuidePage(
                "无障碍说明",
                "本专栏力求让每一位投诉人都能自己办完。",
                List.of(
                        Section.of("长者版", "点页面右上角的“长者版”，字号和按钮变大、对比更强；再点“标准版”恢复。浏览器会记住您的选择。正在填写的，请先点“存为草稿”再切换。"),
                        Section.of("键盘", "全部页面可以只用键盘：Tab 键移到下一项，空格键选中，回车键提交；第一次按 Tab 键出现“跳到主要内容”。"),
                        Section.of("读屏软件", "每个输入框、图标和状态都有文字；填写有误时，页面顶部列出要修改的地方，并可以直接跳到那一项。"),
                        Section.of("旧手机和慢网络", "不开启脚本也能办完每一步；图形只用作点缀，不影响办理。"),
                        Section.of("达到的标准", "按《Web 内容无障碍指南》（WCAG）2.2 的 AA 级制作，每次改动都自动检查。"),
                        Section.of("仍有困难", "可以拨打 12345 或 96888，由接线人员代为登记；也可以请他人代填，投诉人本人确认。")));
    }

    private static String words(Due period) {
        return switch (period) {
            case Due.Workdays(int number) -> number + " 个工作日";
            case Due.Days(int number) -> number + " 日";
            case Due.AsOrdered ignored -> "在责令整改时逐案确定";
        };
    }
}
