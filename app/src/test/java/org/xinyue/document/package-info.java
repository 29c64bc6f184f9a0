@NullMarked
package org.xinyue.document;

import org.jspecify.annotations.NullMarked;
