/** Files of a case as pictures, in a page that can do nothing (预览). */
@NullMarked
package org.xinyue.web.preview;

import org.jspecify.annotations.NullMarked;
