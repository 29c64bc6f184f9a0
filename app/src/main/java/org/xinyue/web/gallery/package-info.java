/** Every component of the pages with its examples, for whoever builds or reviews a page. */
@NullMarked
package org.xinyue.web.gallery;

import org.jspecify.annotations.NullMarked;
