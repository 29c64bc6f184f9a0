package org.xinyue.casework;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinyue.casework.store.FiguresStore;

/**
 * Counts the region for the public (公开数据), once an hour: who watches the numbers while a firm lodges learns nothing, and the
 * front page costs the same however many cases there are.
 */
@Service
public class PublicFigures {
    private static final Duration FRESH = Duration.ofHours(1);

    private final FiguresStore store;
    private final CaseTime time;
    private final ReentrantLock counting = new ReentrantLock();
    private volatile @Nullable YearFigures latest;

    PublicFigures(FiguresStore store, CaseTime time) {
        this.store = store;
        this.time = time;
    }

    /** At most an hour old. One visitor counts; until he is done the others are given what was counted before. */
    public YearFigures current() {
        var known = latest;
        if (known != null && (isFresh(known) || !counting.tryLock())) {
            return known;
        }
        if (known == null) {
            counting.lock();
        }
        try {
            var meanwhile = latest;
            if (meanwhile != null && isFresh(meanwhile)) {
                return meanwhile;
            }
            var counted = store.since(time.today().minusYears(1), time.now());
            latest = counted;
            return counted;
        } finally {
            counting.unlock();
        }
    }

    private boolean isFresh(YearFigures figures) {
        return figures.at().plus(FRESH).isAfter(time.now());
    }
}
