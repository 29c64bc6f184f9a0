package org.xinyue.client.spool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xinyue.client.Complaint;
import org.xinyue.client.NotSignedIn;
import org.xinyue.client.Receipt;
import org.xinyue.client.Refused;
import org.xinyue.client.Unavailable;
import org.xinyue.client.XinyueClient;
import org.xinyue.client.XinyueException;

/**
 * Keeps what is to be sent until the platform has answered, also when the line is down, the process is killed or the power fails. What is about one
 * complaint is sent in the order in which it was put in. What the platform refuses is set aside with the reason and stops nothing else, except what comes
 * after a refused complaint: that waits for it. May be used by many threads, but only by one process.
 */
public final class Spool implements AutoCloseable {
    private final SpoolFiles files;
    private final XinyueClient client;
    private final Object delivering = new Object();

    private Spool(SpoolFiles files, XinyueClient client) {
        this.files = files;
        this.client = client;
    }

    /**
     * Opens the spool in this directory, which is made when it is missing.
     *
     * @throws SpoolInUse when it is open elsewhere
     */
    public static Spool open(Path directory, XinyueClient client) {
        return new Spool(new SpoolFiles(directory, client.clock()), client);
    }

    /** Puts in a complaint; when this returns, it is safe. The id comes back with the outcome. */
    public String lodge(Complaint complaint) {
        return put(Kind.LODGE, complaint.number(), complaint.items(), null);
    }

    /** Puts in a correction with all its items. */
    public String correct(Complaint complaint) {
        return put(Kind.CORRECT, complaint.number(), complaint.items(), null);
    }

    /** Puts in a supplement; {@code message} is this system's number for it. */
    public String supplement(String number, String message, String text) {
        return put(Kind.SUPPLEMENT, number, Map.of("message", message, "text", text), null);
    }

    /** Puts in a withdrawal. */
    public String withdraw(String number, String reason) {
        return put(Kind.WITHDRAW, number, Map.of("reason", reason), null);
    }

    /** Puts in evidence; the bytes are copied, so that the file may go. */
    public String attach(String number, Path file) {
        try {
            return put(Kind.ATTACH, number, Map.of("name", file.getFileName().toString()), Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String put(Kind kind, String number, Map<String, String> said, byte @Nullable [] content) {
        synchronized (files) {
            var id = files.next();
            if (content != null) {
                files.putContent(id, content);
            }
            files.put(new Sending(id, kind, number, said));
            return id;
        }
    }

    /** How many wait. */
    public int waiting() {
        return files.waiting().size();
    }

    /** What was refused and not yet decided about, oldest first. */
    public List<SetAside> aside() {
        return files.aside().stream()
                .map(id -> {
                    try {
                        var sending = files.aside(id);
                        return new SetAside(id, sending.kind(), sending.number(), files.reason(id));
                    } catch (Sending.Unreadable damaged) {
                        return new SetAside(id, null, "", files.reason(id));
                    }
                })
                .toList();
    }

    /** Puts what lies aside back in its place, to be sent again as it is. */
    public void again(String id) {
        synchronized (files) {
            expectAside(id);
            files.putBack(id);
        }
    }

    /** Puts a better complaint in the place of the one that lies aside, before all that came after it. */
    public void again(String id, Complaint better) {
        synchronized (files) {
            expectAside(id);
            var first = files.aside(id);
            if (!first.number().equals(better.number()) || first.said().get("/number") == null) {
                throw new IllegalArgumentException("only a complaint of the same number can take its place");
            }
            files.put(new Sending(id, first.kind(), first.number(), better.items()));
            files.forgetReplaced(id);
        }
    }

    /** Gives up what lies aside. */
    public void drop(String id) {
        synchronized (files) {
            expectAside(id);
            files.forget(id);
        }
    }

    private void expectAside(String id) {
        if (!files.aside().contains(id)) {
            throw new IllegalArgumentException("nothing with the id " + id + " lies aside");
        }
    }

    /**
     * Sends what waits, oldest first. Call it from time to time. A sending leaves the spool after {@code told} returned; when it throws, the sending stays
     * and is sent again the next time, which doubles nothing.
     */
    public Delivery deliver(Consumer<Outcome> told) {
        synchronized (delivering) {
            var round = new Round(told);
            for (var id : files.waiting()) {
                if (!round.send(id)) {
                    break;
                }
            }
            return new Delivery(round.taken, round.setAside, waiting(), round.stoppedBy);
        }
    }

    /** One round of delivering. */
    private final class Round {
        private final Consumer<Outcome> told;
        private final HashSet<String> held = new HashSet<>();
        private int taken;
        private int setAside;
        private @Nullable XinyueException stoppedBy;

        Round(Consumer<Outcome> told) {
            this.told = told;
            aside().stream().filter(one -> one.kind() == Kind.LODGE).forEach(one -> held.add(one.number()));
        }

        /** False when the round ends here. */
        boolean send(String id) {
            Sending sending;
            try {
                sending = files.waiting(id);
            } catch (Sending.Unreadable damaged) {
                var reason = String.valueOf(damaged.getMessage());
                return putAside(id, new Outcome(id, null, "", null, reason), reason);
            }
            if (held.contains(sending.number())) {
                return true;
            }
            Receipt receipt;
            try {
                receipt = answered(sending);
            } catch (Refused refused) {
                if (sending.kind() == Kind.LODGE) {
                    held.add(sending.number());
                }
                var reason = String.valueOf(refused.getMessage());
                return putAside(id, Outcome.refused(sending, reason), reason);
            } catch (Unavailable notNow) {
                held.add(sending.number());
                stoppedBy = notNow.isAboutThisRequest() ? stoppedBy : notNow;
                return notNow.isAboutThisRequest();
            } catch (NotSignedIn stranger) {
                stoppedBy = stranger;
                return false;
            }
            told.accept(Outcome.taken(sending, receipt));
            files.forget(id);
            taken++;
            return true;
        }

        private boolean putAside(String id, Outcome outcome, String reason) {
            told.accept(outcome);
            synchronized (files) {
                files.putAside(id, reason);
            }
            setAside++;
            return true;
        }
    }

    /** Sends it; null when the answer is no receipt. */
    private @Nullable Receipt answered(Sending sending) {
        switch (sending.kind()) {
            case LODGE -> {
                return client.lodge(Complaint.of(sending.said()));
            }
            case CORRECT -> client.correct(Complaint.of(sending.said()));
            case SUPPLEMENT -> client.supplement(sending.number(), sending.text("message"), sending.text("text"));
            case ATTACH -> client.attach(sending.number(), files.content(sending.id()), sending.text("name"));
            case WITHDRAW -> client.withdraw(sending.number(), sending.text("reason"));
        }
        return null;
    }

    /** Lets another process open it. What waits remains. */
    @Override
    public void close() {
        files.close();
    }
}
