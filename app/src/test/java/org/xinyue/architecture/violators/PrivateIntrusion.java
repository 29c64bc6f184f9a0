package org.xinyue.architecture.violators;

import java.lang.reflect.Field;

/** Opens what its owner closed. */
public final class PrivateIntrusion {
    private PrivateIntrusion() {}

    static void open(Field field) {
        field.setAccessible(true);
    }
}
