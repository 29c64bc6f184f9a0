package org.xinyue.channel.sheet;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinyue.channel.Code;
import org.xinyue.channel.Item;

/** How each item is filled in, for whoever does it by hand (填写说明). The template shows it, and the guide prints it. */
public final class Explained {
    private static final Map<Item, String> NOTES = new EnumMap<>(Map.ofEntries(
            Map.entry(Item.NUMBER, "本渠道的工单号或登记号，同一渠道内不能重复；再次报送同一件时用原来的编号"),
            Map.entry(Item.RECEIVED_AT, "本渠道收到投诉的时间（北京时间），转办时限从这一天起算；可以只写日期"),
            Map.entry(Item.ATTRIBUTION, "从盟市门户入口进来的，填门户的归因码"),
            Map.entry(Item.CREDIT_CODE, "18 位，单元格请保持“文本”格式"),
            Map.entry(Item.CODE_AS_PRINTED, "代码校验不通过、但与证照一致的，填“是”"),
            Map.entry(Item.PHONE, "只用于联系投诉人，不给被投诉单位"),
            Map.entry(Item.RESPONDENT_ID, "知道的可以填；不知道的留空"),
            Map.entry(Item.RESPONDENT_CODE, "名称、信用代码、平台标识三项至少填一项，都填的以平台标识为准，其次信用代码"),
            Map.entry(Item.RESPONDENT_NAME, "与名录完全一致的全称"),
            Map.entry(Item.RESPONDENT_DIVISION, "有同名单位时填六位区划代码"),
            Map.entry(Item.OVERDUE, "违约情形是拖欠账款的必须填写"),
            Map.entry(Item.FACTS, "什么时间、约定了什么、哪里没有履行"),
            Map.entry(Item.WISH, "受理时先问投诉人"),
            Map.entry(Item.NOT_ELSEWHERE, "由投诉人确认后填“是”，不能代为声明"),
            Map.entry(Item.TRUTHFUL, "由投诉人确认后填“是”，不能代为声明"),
            Map.entry(Item.INFORMED, "已经向投诉人说明个人信息怎样处理，填“是”"),
            Map.entry(Item.DECLARED_BY, "例如：来电录音，话务员逐项读过")));

    private Explained() {}

    /** How to write it, in Chinese. */
    public static String writing(Item item) {
        return switch (item.form()) {
            case TEXT -> "文字";
            case LONG_TEXT -> "文字，可以分段";
            case CODE -> "从代码表选填名称或代码";
            case DATE -> "日期：2025-09-30、2025/9/30、2025年9月30日、20250930，或者日期格式的单元格";
            case INSTANT -> "日期和时间：2026-03-02 09:30，其他写法同日期";
            case AMOUNT -> "数字，以元为单位，最多两位小数，可以有千分位逗号；不写“万元”";
            case YES -> "是";
        };
    }

    /** More about the item, "" when its name says it. */
    public static String note(Item item) {
        return NOTES.getOrDefault(item, "");
    }

    /** The table of the guide: every column of the template, in Markdown. */
    public static String fieldTable() {
        var rows = new StringBuilder("| 列名 | 代码名 | 必填 | 填写方式 | 说明 |\n|---|---|---|---|---|\n");
        for (var item : Item.values()) {
            rows.append("| %s | `%s` | %s | %s | %s |%n"
                    .formatted(item.label(), item.name(), item.isRequired() ? "是" : "", writing(item), note(item)));
        }
        return rows.toString();
    }

    /** The code lists of the guide as of a day, in Markdown. */
    public static String codeTable(LocalDate day) {
        var rows = new StringBuilder("| 列名 | 名称（代码） |\n|---|---|\n");
        for (var item : Item.values()) {
            var codes = item.codes(day);
            if (!codes.isEmpty()) {
                rows.append("| %s | %s |%n".formatted(item.label(), listed(codes)));
            }
        }
        return rows.toString();
    }

    private static String listed(java.util.List<Code> codes) {
        return codes.stream()
                .map(code -> code.label() + "（`" + code.value() + "`）")
                .collect(Collectors.joining("、"));
    }
}
