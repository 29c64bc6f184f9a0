package org.xinyue.web.desk.dossier;

import org.springframework.stereotype.Component;
import org.xinyue.web.desk.paper.PaperShelf;

/** What lies in a case file beside the case itself: the files handed in, the papers issued, and the cases that belong beside it. */
@Component
record Enclosures(Evidence evidence, PaperShelf papers, LinkedCases linkedCases) {}
