package org.xinyue.errand;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinyue.database.Keys;
import org.xinyue.errand.shelf.ErrandFiles;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.vault.Vault;

/** Takes errands on and hands out what came of them, to the person who asked and to nobody else. */
@Component
@Implements(Clause.B4_SECRETS)
public class Errands {
    private static final int AT_ONCE = 3;

    private final ErrandRows rows;
    private final ErrandFiles files;
    private final Vault vault;
    private final Clock clock;
    private final ObjectProvider<SchedulerClient> scheduler;

    Errands(ErrandRows rows, ErrandFiles files, Vault vault, Clock clock, ObjectProvider<SchedulerClient> scheduler) {
        this.rows = rows;
        this.files = files;
        this.vault = vault;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /**
     * Takes an errand on and gives its id.
     *
     * @throws ErrandRefused when the person has {@value #AT_ONCE} under way
     */
    public UUID begin(UUID personId, Order order) {
        if (rows.unfinished(personId) >= AT_ONCE) {
            throw new ErrandRefused("您已有 " + AT_ONCE + " 项任务在进行，请等其中一项完成，或在“我的任务”中取消一项后再试。");
        }
        var id = Keys.next();
        rows.insert(id, personId, order, vault.sealBytes(order.material()), clock.instant());
        schedule(id);
        return id;
    }

    /** The row stands before the timer is set: were both to go in one step, the timer could look before the commit. */
    void schedule(UUID id) {
        scheduler.ifAvailable(client -> client.scheduleIfNotExists(ErrandSchedule.instance(id), clock.instant()));
    }

    /**
     * An errand of this person.
     *
     * @throws UnknownErrand for every other id
     */
    public Errand get(UUID personId, UUID id) {
        return rows.find(id, personId)
                .filter(errand ->
                        errand.course().askedAt().isAfter(clock.instant().minus(Errand.KEPT)))
                .orElseThrow(UnknownErrand::new);
    }

    /** The errands of this person that are still kept, newest first. */
    public List<Errand> of(UUID personId) {
        var since = clock.instant().minus(Errand.KEPT);
        return rows.of(personId).stream()
                .filter(errand -> errand.course().askedAt().isAfter(since))
                .toList();
    }

    /** Stops an errand; true when it had not ended yet. Nothing of it remains but the line that it was cancelled. */
    public boolean cancel(UUID personId, UUID id) {
        boolean stopped = rows.cancel(id, personId, clock.instant());
        if (stopped) {
            files.discard(id);
        }
        return stopped;
    }

    /**
     * The file that came of an errand of this person.
     *
     * @throws UnknownErrand when there is none, or it is no longer kept
     */
    public InputStream open(UUID personId, UUID id) {
        var errand = get(personId, id);
        if (errand.result() == null) {
            throw new UnknownErrand();
        }
        try {
            return files.open(id);
        } catch (NoSuchFileException gone) {
            throw new UnknownErrand();
        } catch (IOException failure) {
            throw new UncheckedIOException("导出的文件无法读取，请重新导出。", failure);
        }
    }
}
