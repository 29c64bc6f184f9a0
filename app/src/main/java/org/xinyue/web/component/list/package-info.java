/** What lists many things: cards, filters, tables, evidence; templates in {@code jte/component/list}. */
@NullMarked
package org.xinyue.web.component.list;

import org.jspecify.annotations.NullMarked;
