/**
 * The procedure as tables, pure Java: stages, acts, who may, by when. No Spring, no SQL, no web.
 *
 * <p>Read {@link org.xinyue.casework.procedure.ComplaintProcedure} beside {@code docs/policy/article-03.md}; its rows stand in the order of the
 * sentences there.
 */
@NamedInterface("procedure")
@NullMarked
package org.xinyue.casework.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
