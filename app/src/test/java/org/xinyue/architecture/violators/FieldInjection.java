package org.xinyue.architecture.violators;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** A dependency that no constructor shows. */
public final class FieldInjection {
    @Autowired
    @Nullable
    Object dependency;
}
