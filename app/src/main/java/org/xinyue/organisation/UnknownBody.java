package org.xinyue.organisation;

import java.util.UUID;

/** No body of the register has this id. */
public final class UnknownBody extends RuntimeException {
    private final UUID id;

    public UnknownBody(UUID id) {
        super("登记中没有这个机构，请重新查找并选择。");
        this.id = id;
    }

    /** The id that was asked for; for logs, not for people. */
    public UUID id() {
        return id;
    }
}
