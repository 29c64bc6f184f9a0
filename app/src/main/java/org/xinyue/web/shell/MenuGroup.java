package org.xinyue.web.shell;

/** Headings of the workbench's side menu, in the order shown. */
public enum MenuGroup {
    HANDLING("办理"),
    MONITORING("监测"),
    ASSESSMENT("评价"),
    SYSTEM("系统");

    private final String label;

    MenuGroup(String label) {
        this.label = label;
    }

    /** The Chinese heading. */
    public String label() {
        return label;
    }
}
