package org.xinyue.vault;

import java.time.Instant;
import java.util.UUID;

/** One recorded opening of a sealed identity. */
public record Opening(UUID id, UUID subjectId, OpeningWarrant warrant, Instant openedAt) {}
