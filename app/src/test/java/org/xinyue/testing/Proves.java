package org.xinyue.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.xinyue.policy.Clause;

/** Marks a test (or a class of tests) as proof that a duty of the plan is carried out; see the clause coverage document. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Proves {

    /** The clauses proved here; at least one. */
    Clause[] value();
}
