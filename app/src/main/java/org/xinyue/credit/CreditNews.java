package org.xinyue.credit;

import org.springframework.stereotype.Component;
import org.xinyue.notice.Notice;
import org.xinyue.notice.Notices;

/** Tells the body and the lead body of its level what became of an entry (入档告知). */
@Component
class CreditNews {
    private final Notices notices;
    private final CreditAccess access;

    CreditNews(Notices notices, CreditAccess access) {
        this.notices = notices;
        this.access = access;
    }

    void booked(CreditEntry entry) {
        tell(entry, "记入信用档案（" + entry.finding().severity().label() + "），可以在“信用档案”中查阅、提出异议或申请修复");
    }

    void revoked(CreditEntry entry) {
        tell(entry, "已从信用档案撤销：" + entry.stamp().reason());
    }

    private void tell(CreditEntry entry, String what) {
        var body = access.current(entry.subject().bodyId());
        var lead = access.leadOf(body.id());
        var sentence = entry.subject().name() + "的" + entry.finding().kind().label() + "信息" + what;
        var cause = "credit/" + entry.id() + "/" + entry.version() + "/";
        notices.send(cause + "body", body.id(), null, Notice.Tone.NEWS, sentence);
        if (!lead.id().equals(body.id())) {
            notices.send(cause + "lead", lead.id(), null, Notice.Tone.NEWS, sentence);
        }
    }
}
