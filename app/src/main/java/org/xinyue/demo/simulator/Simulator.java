package org.xinyue.demo.simulator;

import java.nio.file.Path;
import java.util.List;
import org.xinyue.client.Feed;
import org.xinyue.client.XinyueClient;
import org.xinyue.client.spool.Spool;
import org.xinyue.client.wire.WholeFile;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * One channel's system (渠道系统模拟): a fixed list of sendings, decided by its seed, one at each step; then it asks for answers. Its directory holds all it
 * knows: opened again, it goes on where it was, and what it may have sent already it sends word by word.
 */
@Implements({Clause.A2_CHANNELS, Clause.A4_INTAKE_1600})
public final class Simulator implements AutoCloseable {
    private final XinyueClient client;
    private final Book book;
    private final MadeUp madeUp;
    private final List<Move> moves;
    private final Spool spool;
    private final Feed feed;

    public Simulator(ChannelSystem system, XinyueClient client, Path directory, Setting setting) {
        this.client = client;
        WholeFile.directory(directory);
        book = Book.open(directory.resolve("book.json"), client.clock().instant());
        madeUp = new MadeUp(system, setting, book.began());
        moves = Move.script(system.prefix().hashCode(), setting.moves());
        spool = Spool.open(directory.resolve("spool"), client);
        feed = new Feed(client, directory.resolve("watermark"));
    }

    /**
     * Puts the next sending into the spool while there is one, delivers what waits, asks for answers, and signs for what it is told.
     *
     * @throws org.xinyue.client.XinyueException when the platform cannot be asked just now; everything is kept
     */
    public void step() {
        int position = book.rows().size();
        if (position < moves.size()) {
            var move = moves.get(position);
            book.sent(move, madeUp.number(move.about()), put(move, position));
        }
        var stopped = spool.deliver(book::told).stoppedBy();
        // A careless system reads the reason and goes on.
        spool.aside().forEach(one -> spool.drop(one.id()));
        if (stopped != null) {
            throw stopped;
        }
        feed.read(book::changed);
        book.unread().forEach(number -> book.read(number, client.decisions(number)));
        client.reports().forEach(report -> {
            book.reported(report);
            client.acknowledge(report.report());
        });
    }

    private String put(Move move, int position) {
        return switch (move.what()) {
            case SEND, SEND_LATE, RESEND, REUSE_NUMBER, NONSENSE -> spool.lodge(madeUp.complaint(move, position));
            case SUPPLEMENT -> {
                var number = madeUp.number(move.about());
                yield spool.supplement(number, number + "-B" + position, madeUp.supplement());
            }
        };
    }

    /** What it sent and was answered. */
    public Book book() {
        return book;
    }

    /** Stops waiting for answers; what was not delivered remains. */
    @Override
    public void close() {
        client.close();
        spool.close();
    }
}
