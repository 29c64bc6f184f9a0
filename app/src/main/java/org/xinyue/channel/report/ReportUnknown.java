package org.xinyue.channel.report;

/** No notice under this number for whoever asks; whether another door has it is not told. */
public final class ReportUnknown extends RuntimeException {
    public ReportUnknown() {
        super("没有找到这件回告，请核对回告编号；只能签收发给本单位的回告");
    }
}
