package org.xinyue.document;

/** There is no such document, or it was removed. */
public final class UnknownDocument extends RuntimeException {
    UnknownDocument() {
        super("没有找到这份材料，可能已被移除，请返回列表核对。");
    }
}
