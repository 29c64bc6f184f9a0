package org.xinyue.web.column.receipt;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinyue.audit.AuditTrail;
import org.xinyue.intake.Draft;
import org.xinyue.intake.Drafts;

/** What differs when an official writes for a caller (代为登记): the record of it, and what the browser may keep. */
@Component
public record Registering(Drafts drafts, AuditTrail audit) {
    /** What the writer has to mind, "" for a complainant who writes himself. */
    public static String note(Draft draft) {
        return draft.registrar() == null
                ? ""
                : "代为登记（" + draft.channel().label() + "）：逐项问，照原话填。声明各项逐条读给对方，同意后再勾选；提交之前把核对页读给对方听。";
    }

    /** True when somebody else's complaint was written down here. */
    public boolean isOnBehalf(UUID id) {
        return drafts.find(id).map(draft -> draft.registrar() != null).orElse(false);
    }

    /** Records who wrote down the complaint that has this number now. */
    public void lodged(UUID id, String number) {
        var draft = drafts.get(id);
        var registrar = draft.registrar();
        if (registrar != null) {
            audit.record(registrar.actor(), "代为登记", number, draft.channel().label());
        }
    }
}
