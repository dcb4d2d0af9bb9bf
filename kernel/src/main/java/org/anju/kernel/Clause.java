/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The test proves a clause of T/SZFCC 008—2025. {@code docs/clauses.md} is generated from these
 * annotations alone, so a clause without one is printed there as open.
 */
@Documented
@Repeatable(Clause.Clauses.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Clause {

    /** The clause's number as printed, with the list item after it, e.g. {@code 6.1.1.1-3}. */
    String value();

    /** Holds the clauses of a test that proves more than one; written by the compiler. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface Clauses {

        /** The clauses, in the order of the source. */
        Clause[] value();
    }
}
