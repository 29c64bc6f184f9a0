package org.xinyue.access.session;

/** What is unusual about a sign-in (登录异常). */
public enum Mark {
    NEW_ADDRESS("来自近 90 天没有出现过的地址"),
    NEW_DEVICE("使用近 90 天没有出现过的设备"),
    MANY_FAILURES("登录前多次输错密码"),
    OFF_HOURS("在非工作时间登录");

    private final String label;

    Mark(String label) {
        this.label = label;
    }

    /** The Chinese words shown to people. */
    public String label() {
        return label;
    }
}
