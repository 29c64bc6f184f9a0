package org.xinyue.sanction;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.xinyue.credit.CreditAccess;
import org.xinyue.credit.CreditEntry;
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

    /** The entry, as this version has it, supports it no longer. */
    void stop(SanctionOrder order, CreditEntry entry, LocalDate today) {
        var name = access.current(order.targetId()).name();
        toExecutor(
                order,
                "sanction/" + order.id() + "/stop/" + entry.version(),
                Notice.Tone.REMINDER,
                order.number() + "：" + name + "的信用记录" + order.lapsed(entry, today) + "，请停止“"
                        + order.measure().name() + "”并在 " + OrderLimits.STOP + " 个工作日内确认");
    }

    /**
     * What is waited for.
     *
     * @param entry version of the entry that it follows from, 0 when it follows from the order alone
     */
    record Awaited(String what, int entry) {
        private String mark() {
            return entry == 0 ? "" : "/" + entry;
        }
    }

    /** On the last day. */
    void remind(SanctionOrder order, Awaited awaited) {
        toExecutor(
                order,
                "sanction/" + order.id() + "/" + order.version() + "/due" + awaited.mark(),
                Notice.Tone.REMINDER,
                order.number() + "“" + order.measure().name() + "”今天是" + awaited.what() + "的最后一天");
    }

    /** After the last day: to the executing body, the one above it and the lead body. */
    void escalate(SanctionOrder order, Awaited awaited) {
        var executor = access.current(order.executorId());
        var sentence = order.number() + "“" + order.measure().name() + "”" + executor.name() + "超期未" + awaited.what();
        var cause = "sanction/" + order.id() + "/" + order.version() + "/late/" + awaited.what() + awaited.mark();
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
