/** Whole cases in real browsers, from the firm's first question to each of the endings, through both faces. */
@NullMarked
package org.xinyue.web.ending;

import org.jspecify.annotations.NullMarked;
