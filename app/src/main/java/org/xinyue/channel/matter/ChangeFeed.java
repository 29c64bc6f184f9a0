package org.xinyue.channel.matter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.Cases;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Party;
import org.xinyue.casework.procedure.Stage;
import org.xinyue.casework.procedure.Visibility;
import org.xinyue.channel.Door;
import org.xinyue.channel.DoorEntry;
import org.xinyue.channel.Fault;
import org.xinyue.channel.SubmissionRefused;
import org.xinyue.channel.store.EntryRows;
import org.xinyue.journal.Event;
import org.xinyue.journal.EventFeed;
import org.xinyue.journal.EventFeed.Position;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * What happened to the matters of one door, in the order of the log (变更流). Whoever reads on from the watermark of the last page misses nothing: an event
 * is shown only when everything before it can be shown too.
 */
@Service
@Implements({Clause.A2_CHANNELS, Clause.A4_INTAKE_1600, Clause.B4_IDENTITY})
public class ChangeFeed {
    /** Most changes of a page. */
    public static final int MOST = 500;

    private static final int BATCH = 1000;
    /** Batches of other doors' events that one page passes over; the watermark moves on even when nothing is found. */
    private static final int BATCHES = 10;

    private final EventFeed feed;
    private final EntryRows entries;
    private final Cases cases;

    ChangeFeed(EventFeed feed, EntryRows entries, Cases cases) {
        this.feed = feed;
        this.entries = entries;
        this.cases = cases;
    }

    /**
     * One change.
     *
     * @param number the door's own number
     * @param act code of the act, e.g. ACCEPT
     * @param status code of the public status it led to
     */
    public record Change(
            UUID entryId,
            String number,
            String caseNumber,
            String act,
            String actLabel,
            String status,
            String statusLabel,
            Instant at) {}

    /**
     * Some changes.
     *
     * @param watermark where the next page begins; opaque
     * @param more true when the next page may be asked for at once
     */
    public record Page(List<Change> changes, String watermark, boolean more) {
        public Page {
            changes = List.copyOf(changes);
        }
    }

    private record Hit(DoorEntry entry, Event event) {}

    /**
     * Changes after a watermark.
     *
     * @param since watermark of the page before, "" for the beginning
     * @param limit at most so many, 1 to {@value #MOST}
     * @throws SubmissionRefused when the watermark is none
     */
    public Page after(Door door, String since, int limit) {
        var position = since.isEmpty() ? Position.START : read(since);
        int most = Math.clamp(limit, 1, MOST);
        var hits = new ArrayList<Hit>();
        boolean more = true;
        for (int batch = 0; batch < BATCHES && more && hits.size() < most; batch++) {
            var events = feed.after(position, BATCH);
            more = events.size() == BATCH;
            var own =
                    entries.ofCases(door, events.stream().map(Event::subject).collect(Collectors.toUnmodifiableSet()));
            for (var event : events) {
                if (hits.size() == most) {
                    more = true;
                    break;
                }
                position = Position.of(event);
                if (isTold(event)) {
                    own.getOrDefault(event.subject(), List.of()).forEach(entry -> hits.add(new Hit(entry, event)));
                }
            }
        }
        return new Page(changes(hits), written(position), more);
    }

    private static boolean isTold(Event event) {
        return Visibility.of(Act.valueOf(event.act()), Party.COMPLAINANT) != Visibility.HIDDEN;
    }

    private List<Change> changes(List<Hit> hits) {
        Map<UUID, CaseFile> files =
                cases.getAll(hits.stream().map(hit -> hit.entry().caseId()).collect(Collectors.toUnmodifiableSet()));
        return hits.stream().map(hit -> change(hit, files)).toList();
    }

    private static Change change(Hit hit, Map<UUID, CaseFile> files) {
        var act = Act.valueOf(hit.event().act());
        var status = Stage.valueOf(hit.event().stageTo()).publicStatus();
        var file = java.util.Objects.requireNonNull(files.get(hit.entry().caseId()));
        return new Change(
                hit.entry().id(),
                hit.entry().ownNumber(),
                file.number(),
                act.name(),
                act.label(),
                status.name(),
                status.label(),
                hit.event().at());
    }

    private static String written(Position position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ("1." + position.writtenBy() + "." + position.seq()).getBytes(StandardCharsets.US_ASCII));
    }

    private static Position read(String watermark) {
        try {
            var parts =
                    new String(Base64.getUrlDecoder().decode(watermark), StandardCharsets.US_ASCII).split("\\.", -1);
            if (parts.length == 3 && parts[0].equals("1")) {
                return new Position(parts[1], Long.parseLong(parts[2]));
            }
        } catch (IllegalArgumentException unreadable) {
            // Refused below.
        }
        throw new SubmissionRefused(
                List.of(new Fault("/since", Fault.Kind.INVALID, "since 不是本平台给出的位置标记，请原样填写上一页的 watermark，第一次读取时不填")));
    }
}
