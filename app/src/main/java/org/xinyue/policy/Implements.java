package org.xinyue.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks code that carries out duties of the plan; {@code docs/generated/clause-coverage.md} is written from it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Implements {

    /** The clauses carried out here; at least one. */
    Clause[] value();
}
