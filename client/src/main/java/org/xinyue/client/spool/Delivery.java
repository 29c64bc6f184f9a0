package org.xinyue.client.spool;

import org.jspecify.annotations.Nullable;
import org.xinyue.client.XinyueException;

/**
 * What one round of delivering did.
 *
 * @param setAside so many were refused and lie aside now
 * @param waiting so many remain, for the next round or because the complaint before them lies aside
 * @param stoppedBy why the round ended early: no line, or not signed in; null when it went through
 */
public record Delivery(
        int taken, int setAside, int waiting, @Nullable XinyueException stoppedBy) {}
