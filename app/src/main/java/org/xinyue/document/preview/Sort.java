package org.xinyue.document.preview;

/** Sorts of files that can be drawn. */
public enum Sort {
    PDF,
    PNG,
    JPEG
}
