package org.xinyue.web.shell;

/** The few drawings of the workbench; one stroke path each in a box of 24 by 24, always beside a word. */
public enum Icon {
    INBOX("M4 13l3-8h10l3 8v6H4zM4 13h5l1 3h4l1-3h5"),
    FILE("M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"),
    CLIPBOARD("M6 5h12v16H6zM9 3h6v4H9zM9 13l2 2 4-4"),
    CLOCK("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 2"),
    CALENDAR("M4 6h16v14H4zM4 10h16M8 3v4M16 3v4"),
    BUILDING("M5 21V4h9v17M14 9h5v12M8 8h3M8 12h3M8 16h3M3 21h18"),
    PEOPLE(
            "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c0-4 3-6 6-6s6 2 6 6M16 4.5a3.5 3.5 0 0 1 0 6.500M18 14.500c2 .8 3 2.800 3 5.500"),
    SHIELD("M12 3l8 3v6c0 5-3.500 8-8 9-4.500-1-8-4-8-9V6zM9 12l2 2 4-4"),
    KEY("M8 16a4 4 0 1 1 3.500-6H21v4h-3v3h-3v-3h-3.500A4 4 0 0 1 8 16z"),
    CHART("M4 20V4M4 20h16M8 16v-5M13 16V8M18 16v-9"),
    BELL("M6 16v-5a6 6 0 0 1 12 0v5l2 2H4zM10 21h4"),
    HELP(
            "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.500 9.500a2.500 2.500 0 1 1 3.700 2.200c-.8.500-1.200 1-1.200 2M12 16.800v.1"),
    DOWNLOAD("M12 4v11M7.500 11l4.500 4.500 4.500-4.500M5 20h14"),
    PLUS("M12 5v14M5 12h14"),
    COLUMNS("M4 5h16v14H4zM9.500 5v14M14.500 5v14"),
    FILTER("M4 5h16l-6 7.500V19l-4-2v-4.500z"),
    SEARCH("M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13zM15.500 15.500L21 21");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** The path data of the drawing. */
    public String path() {
        return path;
    }
}
