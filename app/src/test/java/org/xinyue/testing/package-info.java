/** What tests share: databases, golden files, proofs of clauses. */
@org.jspecify.annotations.NullMarked
package org.xinyue.testing;
