/** What a person can do and how far it is; templates in {@code jte/component/act}. */
@NullMarked
package org.xinyue.web.component.act;

import org.jspecify.annotations.NullMarked;
