/** Lists of cases: what an official owes, what he may look up, what is being put right. Every list looks the same and hides the same. */
@NullMarked
package org.xinyue.web.desk.list;

import org.jspecify.annotations.NullMarked;
