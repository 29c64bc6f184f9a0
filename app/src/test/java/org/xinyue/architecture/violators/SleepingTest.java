package org.xinyue.architecture.violators;

/** Waits for time to pass instead of setting the clock. Abstract, so that no test run picks it up. */
public abstract class SleepingTest {
    static void wait_a_moment() throws InterruptedException {
        Thread.sleep(1);
    }
}
