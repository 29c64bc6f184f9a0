/** What shows one thing: a band, a masked value, a digest, the way here; templates in {@code jte/component/show}. */
@NullMarked
package org.xinyue.web.component.show;

import org.jspecify.annotations.NullMarked;
