/** Root of the platform 信约: one class, everything else lives in a module below. */
@org.jspecify.annotations.NullMarked
package org.xinyue;
