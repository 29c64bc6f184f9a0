/** Help inside the product (帮助): the guides of docs/guide, each role's own first. */
@NullMarked
package org.xinyue.web.help;

import org.jspecify.annotations.NullMarked;
