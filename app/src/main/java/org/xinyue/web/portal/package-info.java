/** The way in from the credit portals of leagues and cities, and the page that keeps them (盟市入口). */
@NullMarked
package org.xinyue.web.portal;

import org.jspecify.annotations.NullMarked;
