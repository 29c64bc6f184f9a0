/** What the client needs and the JDK does not bring: JSON, SM3, files written whole. Not part of what callers may rely on. */
@NullMarked
package org.xinyue.client.wire;

import org.jspecify.annotations.NullMarked;
