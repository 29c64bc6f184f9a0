package org.xinyue.web.gallery;

import java.util.List;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Choices.Option;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.Tone;
import org.xinyue.web.component.list.BucketCard;
import org.xinyue.web.component.list.Exhibit;
import org.xinyue.web.component.list.FilterForm;
import org.xinyue.web.component.list.FilterForm.Kept;
import org.xinyue.web.component.list.Grid;
import org.xinyue.web.component.list.Table;
import org.xinyue.web.component.list.Table.Column;
import org.xinyue.web.component.show.Digest;
import org.xinyue.web.component.show.Masked;

/** One example for each state of a list and of what narrows it. */
final class SetExamples {
    private static final String HERE = "/office/components";
    private static final String DIGEST = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0";

    private SetExamples() {}

    static Sets all() {
        var stages = List.of(Option.of("VERIFYING", "核实中"), Option.of("RECTIFYING", "整改中"));
        return new Sets(
                List.of(
                        new BucketCard("全部", "全部", 27, "件", Tone.GREY, HERE, true),
                        new BucketCard("已超期", "已超期", 2, "件", Tone.RED, HERE, false),
                        new BucketCard("今天到期", "今天到期", 3, "件", Tone.AMBER, HERE, false),
                        new BucketCard("1～2 个工作日", "1～2 工作日", 0, "件", Tone.GREY, HERE, false)),
                List.of(new FilterForm(
                        HERE,
                        "筛选示例",
                        List.of(new Kept("bucket", "all")),
                        "供热",
                        "编号、事项或被投诉主体",
                        List.of(Choices.of("stage", "环节", "VERIFYING", stages)),
                        HERE,
                        HERE)),
                List.of(new Table(
                                "投诉示例表",
                                List.of(
                                        Column.of("投诉事项"),
                                        Column.number("金额（万元）"),
                                        new Column("登记时间", null, HERE + "?order=lodged", "descending", false),
                                        Column.of("环节")),
                                true,
                                true)
                        .acting("办理")),
                List.of(new Grid(
                        "记录示例表",
                        List.of(Column.of("单位"), Column.number("件数"), Column.of("状态")),
                        List.of(new Grid.Row(
                                "example",
                                List.of(
                                        new Grid.Entry("新城区住房和城乡建设局", "呼和浩特市新城区", HERE, null),
                                        Grid.Entry.of("3"),
                                        new Grid.Entry("", "至 2027-03-01", null, new Tag(Tone.AMBER, "公示中"))))))),
                List.of(
                        exhibit("施工合同-首页及付款条款.pdf", "PDF　2.4 MB", "投诉人", true),
                        exhibit("国库支付情况说明.ofd", "OFD　0.6 MB", "被投诉主体", true),
                        exhibit("证据材料2.jpg", "JPG　310.0 kB", "投诉人", false)));
    }

    private static Exhibit exhibit(String name, String kind, String party, boolean open) {
        return new Exhibit(
                name,
                kind,
                party,
                "11-16 09:08",
                new Digest("SM3", DIGEST),
                open ? HERE : null,
                open ? HERE : null,
                open ? null : new Masked("不提供查看", "投诉人选择不向被投诉单位透露身份。", "受理单位、核实认定部门和复核单位。"));
    }
}
