package org.xinyue.intake;

import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** The door a complaint came through (受理渠道). */
@Implements({Clause.A1_COLUMN, Clause.A2_CHANNELS})
public enum Channel {
    COLUMN("信用中国（内蒙古）投诉专栏"),
    HOTLINE_12345("12345 政务服务便民热线"),
    MENG_QI_TONG("蒙企通"),
    PETITION("网上信访智能辅助平台"),
    HOTLINE_96888("96888 民营企业服务热线"),
    MONITORING_POINT("营商环境监测点"),
    OTHER("其他渠道");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** Chinese name of the door. */
    public String label() {
        return label;
    }
}
