package org.xinyue.web.desk.dossier;

import org.jspecify.annotations.Nullable;

/**
 * One act the official may do.
 *
 * @param obstacle why it cannot be done just now, null when nothing stands against it
 */
public record OfferedAct(
        String label, String href, String css, @Nullable String obstacle) {}
