package org.xinyue.web.desk.paper;

/**
 * One paper in the list of a case.
 *
 * @param note issuer, day and digest in short
 * @param href the sheet to read and print
 * @param file the PDF
 */
public record PaperEntry(String title, String note, String href, String file) {}
