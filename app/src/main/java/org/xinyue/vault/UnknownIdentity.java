package org.xinyue.vault;

/** Nothing is sealed for the subject. */
public final class UnknownIdentity extends RuntimeException {
    UnknownIdentity() {
        super("没有封存的投诉人身份，请核对投诉编号。");
    }
}
