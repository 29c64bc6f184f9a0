/** Where errands and their files are kept. */
@NullMarked
package org.xinyue.errand.shelf;

import org.jspecify.annotations.NullMarked;
