/**
 * The channel contract for systems written in Java (渠道接入客户端): what a door may ask of the platform, as calls that may be repeated. Begin with
 * {@link org.xinyue.client.XinyueClient}; a system that must not lose anything while the line is down uses {@link org.xinyue.client.spool.Spool}.
 */
@NullMarked
package org.xinyue.client;

import org.jspecify.annotations.NullMarked;
