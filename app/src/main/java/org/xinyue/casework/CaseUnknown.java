package org.xinyue.casework;

/** There is no such case, or the asker is no party of it; the two are never told apart. */
public final class CaseUnknown extends RuntimeException {
    public CaseUnknown() {
        super("没有找到，或您的单位不是本件当事方；请核对编号，或从收件箱进入");
    }
}
