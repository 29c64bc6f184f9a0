/** Sheets of complaints (报送表): the template, how a filled-in one is read, and how refused rows go back. Pure: no database. */
@NamedInterface("sheet")
@NullMarked
package org.xinyue.channel.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
