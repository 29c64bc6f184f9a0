package org.xinyue.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;
import org.postgresql.core.BaseConnection;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Walks the whole trail once, in a few megabytes whatever its length. The thread that reads checks that line follows line
 * and compares the signed heads; the digests, each of which needs its own line only, are counted beside it.
 */
@Implements(Clause.B4_SECRETS)
final class Verification {
    private static final int BATCH = 1_000;
    private static final int AHEAD = 8;
    private static final byte[] SIGNED = DaySigning.ACT.getBytes(UTF_8);

    private final Findings findings = new Findings();
    private final HeadCheck heads;
    private final Deque<Future<?>> running = new ArrayDeque<>();
    private List<CopiedLine> batch = new ArrayList<>(BATCH);
    private @Nullable CopiedLine last;
    private long lines;

    private Verification(HeadFiles files, @Nullable String key) {
        this.heads = new HeadCheck(files, key, findings);
    }

    /**
     * Verifies the trail in this database against the heads in these files.
     *
     * @param key public key of the heads, 130 hex digits; null when it is not known
     */
    static Verdict of(Connection connection, HeadFiles files, @Nullable String key)
            throws SQLException, InterruptedException {
        // Heads first: a head signed meanwhile would name lines that the snapshot of the copy does not have.
        return new Verification(files, key).walk(connection);
    }

    private Verdict walk(Connection connection) throws SQLException, InterruptedException {
        CopyOut copy = new CopyManager(connection.unwrap(BaseConnection.class)).copyOut(CopiedLine.COPY);
        try (ExecutorService digesting =
                Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1))) {
            for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                CopiedLine line = CopiedLine.read(message);
                if (line != null) {
                    take(line, digesting);
                }
            }
            hand(digesting);
            while (!running.isEmpty()) {
                await(running.remove());
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        heads.end(last == null ? 0 : last.number());
        return findings.verdict(lines, heads.count(), heads.signed());
    }

    private void take(CopiedLine line, ExecutorService digesting) throws InterruptedException {
        follow(line);
        heads.line(line);
        if (line.is(SIGNED)) {
            heads.named(line.number(), line.subject(), line.detail());
        }
        last = line;
        lines++;
        batch.add(line);
        if (batch.size() == BATCH) {
            hand(digesting);
        }
    }

    private void follow(CopiedLine line) {
        long expected = last == null ? 1 : last.number() + 1;
        if (line.number() != expected) {
            String gap = "第 " + expected + " 行至第 " + (line.number() - 1) + " 行缺失。";
            findings.broken(expected, gap);
            findings.missing(expected, gap);
        } else if (last == null ? !line.begins() : !line.follows(last)) {
            findings.broken(expected, "这一行没有接在前一行之后。");
        }
    }

    private void hand(ExecutorService digesting) throws InterruptedException {
        List<CopiedLine> full = batch;
        batch = new ArrayList<>(BATCH);
        running.add(digesting.submit(() -> check(full)));
        if (running.size() > AHEAD) {
            await(running.remove());
        }
    }

    private void check(List<CopiedLine> some) {
        var digest = new LineDigest();
        for (CopiedLine line : some) {
            if (!line.holds(digest)) {
                findings.broken(line.number(), "内容与摘要不符，这一行被改动。");
            }
        }
    }

    private static void await(Future<?> batch) throws InterruptedException {
        try {
            batch.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
    }
}
