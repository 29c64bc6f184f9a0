/** Reading what was typed, part by part, and keeping it sealed until it is lodged or abandoned (草稿). */
@NullMarked
package org.xinyue.intake.draft;

import org.jspecify.annotations.NullMarked;
