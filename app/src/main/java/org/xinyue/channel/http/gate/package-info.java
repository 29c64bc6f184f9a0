/** Who gets through to the channel contract, how often, and with how much (渠道接口门禁). */
@NullMarked
package org.xinyue.channel.http.gate;

import org.jspecify.annotations.NullMarked;
