package org.xinyue.intake.draft;

import org.jspecify.annotations.Nullable;
import org.xinyue.intake.Drafts;
import org.xinyue.intake.ProtectionWish;

/** The part 保护意愿与声明: what the complainant wishes, and what is declared. */
final class Declarations {
    private Declarations() {}

    /** Null when there is a fault. */
    static @Nullable ProtectionWish read(Reading reading) {
        var wish = reading.choice(ProtectionWish.class, "wish", "请选择是否向被投诉单位透露您的身份");
        reading.ticked("notElsewhere", "法院、仲裁机构、行政复议机关或其他部门已经受理的，请在该程序中主张权利；没有受理的，请勾选本项声明");
        reading.ticked("truthful", "请确认所述属实并勾选；虚假、恶意投诉要承担法律责任");
        if (!reading.raw("noticeRead").equals(Drafts.NOTICE_VERSION)) {
            reading.fault("noticeRead", "请阅读个人信息处理告知后勾选；不同意的，可以到受理单位窗口当面反映");
        }
        return reading.clean() ? wish : null;
    }
}
