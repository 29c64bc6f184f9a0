package org.xinyue.architecture.violators.procedure;

import org.springframework.stereotype.Component;

/** A table that cannot be tried without a framework. */
@Component
public final class ImpureTable {}
