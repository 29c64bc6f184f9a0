/** The channel contract over HTTP (渠道接口): what systems send and ask, as JSON; no page. */
@NullMarked
package org.xinyue.channel.http;

import org.jspecify.annotations.NullMarked;
