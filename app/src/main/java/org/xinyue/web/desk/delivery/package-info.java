/** Sheets that an official hands in for a channel (文件报送): upload, preview, confirmation, progress, result. */
@NullMarked
package org.xinyue.web.desk.delivery;

import org.jspecify.annotations.NullMarked;
