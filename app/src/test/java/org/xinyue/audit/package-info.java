@NullMarked
package org.xinyue.audit;

import org.jspecify.annotations.NullMarked;
