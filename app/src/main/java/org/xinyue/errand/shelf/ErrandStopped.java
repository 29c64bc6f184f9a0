package org.xinyue.errand.shelf;

/** The way out of a work that shall not go on; caught by the runner alone. */
public final class ErrandStopped extends RuntimeException {
    private final boolean resumable;

    /** @param resumable true when the platform is closing and the errand is done again afterwards */
    public ErrandStopped(boolean resumable) {
        super(resumable ? "closing" : "cancelled", null, false, false);
        this.resumable = resumable;
    }

    public boolean isResumable() {
        return resumable;
    }
}
