package org.xinyue.intake;

import org.xinyue.vault.ComplainantIdentity;

/** A draft that has everything: the complaint, and beside it, never in it, who complains. */
public record CompleteDraft(Complaint complaint, ComplainantIdentity identity) {}
