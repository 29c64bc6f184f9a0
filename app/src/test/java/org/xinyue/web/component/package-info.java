@NullMarked
package org.xinyue.web.component;

import org.jspecify.annotations.NullMarked;
