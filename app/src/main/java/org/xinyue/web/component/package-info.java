/**
 * Parameter records of the templates below {@code jte/component}: strings and flags, no domain types. What a reader
 * fills in has its templates in {@code jte/component/input}; the rest only shows.
 */
@NullMarked
package org.xinyue.web.component;

import org.jspecify.annotations.NullMarked;
