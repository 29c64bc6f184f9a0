package org.xinyue.web.column.status;

import java.util.EnumMap;
import java.util.Map;
import org.xinyue.casework.procedure.Act;

/** What each act of a complainant is for, in a sentence. */
final class OfferNotes {
    private static final Map<Act, String> NOTES = new EnumMap<>(Map.of(
            Act.COMPLETE, "按告知的内容补充说明和材料；补正期间办理时限暂停。",
            Act.ADD_MATERIAL, "回答提问，或补充说明、上传材料。",
            Act.RATE, "说说问题是否解决、是否满意；评价后本件办结。",
            Act.REOPEN_DISSATISFIED, "对结果不满意，要求重新核实；只能申请一次。",
            Act.REOPEN_NEW_FACTS, "有了新的事实或证据，要求重新核实。",
            Act.APPEAL, "请上一级单位复核这个决定；只能申请一次。",
            Act.WITHDRAW, "不再要求处理；撤回后不能恢复。"));

    private OfferNotes() {}

    static String of(Act act) {
        return NOTES.getOrDefault(act, "");
    }
}
