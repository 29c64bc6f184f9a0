package org.xinyue.web.desk.dossier;

import org.springframework.stereotype.Component;
import org.xinyue.web.desk.paper.PaperShelf;
import org.xinyue.web.desk.report.ReportShelf;
import org.xinyue.web.desk.trace.Traces;

/** What lies in a case file beside the case itself: the files handed in, the papers issued, to whom decisions were reported, the cases that belong beside it, and who looked. */
@Component
record Enclosures(Evidence evidence, PaperShelf papers, LinkedCases linkedCases, ReportShelf reports, Traces traces) {}
