package org.xinyue.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail.
 *
 * @param number 1 for the first line, without gaps
 * @param actorId the official, null for complainants and timers
 * @param act what was done, e.g. 查看案件
 * @param subject what it was done to, e.g. a case's number; never an identity
 * @param previous digest of the line before, 64 zeros for the first
 * @param digest SM3 over this line and the previous digest, 64 hex digits
 */
public record AuditEntry(
        long number,
        Instant at,
        @Nullable UUID actorId,
        String actor,
        String act,
        String subject,
        String detail,
        String previous,
        String digest) {}
