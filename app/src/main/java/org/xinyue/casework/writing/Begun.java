package org.xinyue.casework.writing;

import org.xinyue.casework.CaseFile;

/** A case has begun (立案登记); told inside the transaction that begins it. */
public record Begun(CaseFile file) {}
