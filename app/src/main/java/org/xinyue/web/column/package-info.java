/** The public complaint column (投诉专栏): home, guides, and what its pages share. */
@NullMarked
package org.xinyue.web.column;

import org.jspecify.annotations.NullMarked;
