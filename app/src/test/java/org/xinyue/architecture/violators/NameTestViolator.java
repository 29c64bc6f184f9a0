package org.xinyue.architecture.violators;

import org.junit.jupiter.api.Test;

/** A test whose name says that something works. Abstract, so that no test run picks it up. */
public abstract class NameTestViolator {
    @Test
    void testWorks() {}
}
