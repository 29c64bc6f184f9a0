package org.xinyue.demo.simulator;

import org.xinyue.intake.Channel;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** The four channels that the plan names beside the column, each with a made-up system and the body that receives there. */
@Implements(Clause.A2_CHANNELS)
public enum ChannelSystem {
    HOTLINE_12345(Channel.HOTLINE_12345, "12345 工单系统（模拟）", "呼和浩特市12345热线受理中心"),
    MENG_QI_TONG(Channel.MENG_QI_TONG, "蒙企通（模拟）", "内蒙古自治区蒙企通受理中心"),
    PETITION(Channel.PETITION, "网上信访智能辅助平台（模拟）", "呼和浩特市信访局"),
    HOTLINE_96888(Channel.HOTLINE_96888, "96888 热线系统（模拟）", "内蒙古自治区96888热线受理中心");

    private final Channel channel;
    private final String label;
    private final String body;

    ChannelSystem(Channel channel, String label, String body) {
        this.channel = channel;
        this.label = label;
        this.body = body;
    }

    public Channel channel() {
        return channel;
    }

    /** Chinese name under which it is registered. */
    public String label() {
        return label;
    }

    /** Name of the body that receives what it sends. */
    public String body() {
        return body;
    }

    /** True when it signs its requests, false when it fetches tokens. */
    public boolean signs() {
        return this == PETITION || this == HOTLINE_96888;
    }

    /** Number of its first made-up firm; each system has its own thousand. */
    int firms() {
        return switch (this) {
            case HOTLINE_12345 -> 1000;
            case MENG_QI_TONG -> 2000;
            case PETITION -> 3000;
            case HOTLINE_96888 -> 4000;
        };
    }

    /** Begins its numbers and seeds its chance. */
    public String prefix() {
        return switch (this) {
            case HOTLINE_12345 -> "RX";
            case MENG_QI_TONG -> "MQT";
            case PETITION -> "XF";
            case HOTLINE_96888 -> "MY";
        };
    }
}
