package org.xinyue.web.desk.dossier;

import org.springframework.stereotype.Component;

/** What lies in a case file beside the case itself: the files handed in, and the cases that belong beside it. */
@Component
record Enclosures(Evidence evidence, LinkedCases linkedCases) {}
