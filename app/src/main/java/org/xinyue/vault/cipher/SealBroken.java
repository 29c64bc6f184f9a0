package org.xinyue.vault.cipher;

/** Sealed content was changed, belongs to another subject, or was sealed under another key. Nothing of it is returned. */
public final class SealBroken extends RuntimeException {
    public SealBroken() {
        super("封存内容未通过校验，可能被改动或密钥不符。请停止使用该记录，并联系系统管理员核对密钥和备份。");
    }

    public SealBroken(Throwable cause) {
        super("封存内容未通过校验，可能被改动或密钥不符。请停止使用该记录，并联系系统管理员核对密钥和备份。", cause);
    }
}
