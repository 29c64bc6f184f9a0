@NullMarked
package org.xinyue.intake;

import org.jspecify.annotations.NullMarked;
