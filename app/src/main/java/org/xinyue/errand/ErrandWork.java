package org.xinyue.errand;

import java.io.IOException;

/** Does errands of one kind; every bean of this type is asked. */
public interface ErrandWork {
    /** The name under which errands of this kind are stored; never changes. */
    String kind();

    /**
     * Does the errand, from its beginning: an interrupted one is done again. Calls {@link Assignment#advance} at least once a second and ends with
     * {@link Assignment#deliver} or {@link Assignment#finish}.
     *
     * @throws ErrandRefused when it cannot be done, with the sentence that the person reads
     */
    void run(Assignment assignment) throws IOException;
}
