/** What an official has asked for that takes longer than a request: how far it is, and what came of it (我的任务). */
@NullMarked
package org.xinyue.web.desk.errand;

import org.jspecify.annotations.NullMarked;
