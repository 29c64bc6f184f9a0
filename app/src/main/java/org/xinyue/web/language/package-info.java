/**
 * The languages of the public pages (语言). Pages are made in Chinese; a catalogue holds what each sentence is called in
 * another language, and only the template that prints a sentence asks for it. Nothing below the pages knows of it.
 */
@NullMarked
package org.xinyue.web.language;

import org.jspecify.annotations.NullMarked;
