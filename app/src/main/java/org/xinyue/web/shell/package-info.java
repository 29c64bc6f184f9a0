/** The frame around every page: title, menu, signed-in person, forms; and the one way a page is rendered. */
@NullMarked
package org.xinyue.web.shell;

import org.jspecify.annotations.NullMarked;
