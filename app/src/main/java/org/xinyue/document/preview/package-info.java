/** Draws pages of strangers' files in a process of their own (预览作坊). */
@NullMarked
package org.xinyue.document.preview;

import org.jspecify.annotations.NullMarked;
