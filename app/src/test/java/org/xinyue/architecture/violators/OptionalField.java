package org.xinyue.architecture.violators;

import java.util.Optional;

/** Two ways of saying nothing: empty, and null. */
public final class OptionalField {
    final Optional<String> remark = Optional.empty();
}
