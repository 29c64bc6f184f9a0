/** Whole cases through the real services on a real database; stages are reached only by real acts. */
@org.jspecify.annotations.NullMarked
package org.xinyue.scenario;
