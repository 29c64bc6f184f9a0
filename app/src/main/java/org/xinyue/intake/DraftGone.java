package org.xinyue.intake;

/** A draft that can no longer be written: lodged already, or expired. The message says what to do. */
public final class DraftGone extends RuntimeException {
    private final boolean lodged;

    private DraftGone(String message, boolean lodged) {
        super(message);
        this.lodged = lodged;
    }

    /** It has become a case. */
    public static DraftGone lodged() {
        return new DraftGone("这份投诉已经提交，请凭查询码在“进度查询”中查看和补充", true);
    }

    /** It was never there, or nobody touched it for too long. */
    public static DraftGone expired() {
        return new DraftGone("没有找到这份草稿，可能已超过保存期限；请重新填写", false);
    }

    public boolean isLodged() {
        return lodged;
    }
}
