/** Judges what a door hands in, by the rules of a complaint (报送审查). */
@NullMarked
package org.xinyue.channel.reading;

import org.jspecify.annotations.NullMarked;
