package org.xinyue.document;

/**
 * One page of a file, drawn anew (预览): never a byte of what was handed in.
 *
 * @param picture the drawing as a {@code data:} address, PNG or JPEG
 * @param page counted from 1; a picture is one page
 * @param pages how many the file has
 */
public record Preview(String picture, int page, int pages) {}
