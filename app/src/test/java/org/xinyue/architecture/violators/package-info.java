/** Each class breaks one rule of the house on purpose, so that a test proves the rule finds it. */
@NullMarked
package org.xinyue.architecture.violators;

import org.jspecify.annotations.NullMarked;
