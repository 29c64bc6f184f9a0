package org.xinyue.sanction;

import org.springframework.stereotype.Component;
import org.xinyue.credit.CreditAccess;
import org.xinyue.notice.Notice;
import org.xinyue.notice.Notices;

/** Tells executing and lead bodies what there is to do about an order (惩戒告知). Each message is sent once. */
@Component
class OrderNews {
    private final Notices notices;
    private final CreditAccess access;

    OrderNews(Notices notices, CreditAccess access) {
        this.notices = notices;
        this.access = access;
    }

    /** After an act. */
    void told(SanctionOrder order, OrderAct act, String words) {
        var name = access.current(order.targetId()).name();
        var about = order.number() + "（对" + name + "“" + order.measure().name() + "”）";
        var cause = "sanction/" + order.id() + "/" + (order.version() + 1);
        switch (act) {
            case DECIDE ->
                toExecutor(
                        order,
                        cause,
                        Notice.Tone.NEWS,
                        about + "请在 " + OrderLimits.SIGN + " 个工作日内签收，" + OrderLimits.EXECUTE + " 个工作日内反馈落实情况");
            case REFUSE -> toLead(order, cause, Notice.Tone.REMINDER, about + "被执行单位退回：" + words);
            case EXECUTE -> toLead(order, cause, Notice.Tone.RESULT, about + "已落实：" + words);
            case STOP -> toLead(order, cause, Notice.Tone.RESULT, about + "执行单位已确认停止");
            case PROPOSE, DROP, SIGN -> {}
        }
    }

    /** The entry counts no longer. */
    void stop(SanctionOrder order, String why) {
        var name = access.current(order.targetId()).name();
        toExecutor(
                order,
                "sanction/" + order.id() + "/stop",
                Notice.Tone.REMINDER,
                order.number() + "：" + name + "的信用记录" + why + "，请停止“"
                        + order.measure().name() + "”并在 " + OrderLimits.STOP + " 个工作日内确认");
    }

    /** On the last day. */
    void remind(SanctionOrder order, String what) {
        toExecutor(
                order,
                "sanction/" + order.id() + "/" + order.version() + "/due",
                Notice.Tone.REMINDER,
                order.number() + "“" + order.measure().name() + "”今天是" + what + "的最后一天");
    }

    /** After the last day: to the executing body, the one above it and the lead body. */
    void escalate(SanctionOrder order, String what) {
        var executor = access.current(order.executorId());
        var sentence = order.number() + "“" + order.measure().name() + "”" + executor.name() + "超期未" + what;
        var cause = "sanction/" + order.id() + "/" + order.version() + "/late/" + what;
        toExecutor(order, cause, Notice.Tone.OVERDUE, sentence);
        toLead(order, cause + "/lead", Notice.Tone.ESCALATION, sentence);
        var above = executor.lines().superiorId();
        if (above != null) {
            notices.send(cause + "/above", access.current(above).id(), null, Notice.Tone.ESCALATION, sentence);
        }
    }

    private void toExecutor(SanctionOrder order, String cause, Notice.Tone tone, String sentence) {
        notices.send(cause, access.current(order.executorId()).id(), null, tone, sentence);
    }

    private void toLead(SanctionOrder order, String cause, Notice.Tone tone, String sentence) {
        notices.send(cause, access.leadOf(order.targetId()).id(), null, tone, sentence);
    }
}
