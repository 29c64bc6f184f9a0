@NullMarked
package org.xinyue.vault;

import org.jspecify.annotations.NullMarked;
