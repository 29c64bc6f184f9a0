package org.xinyue.channel.http;

import java.util.LinkedHashMap;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.xinyue.channel.ChannelIntake;
import org.xinyue.channel.ChannelIntake.Handed;
import org.xinyue.channel.ChannelIntake.Place;
import org.xinyue.channel.ChannelIntake.Verdict;
import org.xinyue.channel.Taken;
import org.xinyue.channel.http.gate.Together;
import org.xinyue.channel.http.gate.Together.Asked;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Lets complaints that come at the same moment share a transaction (合并受理). Each is answered after the commit with what became of it alone: when one spoils
 * the transaction, each is taken by itself.
 */
@Component
@Implements({Clause.A2_CHANNELS, Clause.A4_INTAKE_1600})
class Gathering {
    private static final int TOGETHER = 64;
    /** While one transaction waits for the disk, another is prepared. */
    private static final int AT_ONCE = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);

    private final ChannelIntake intake;
    private final Together<Handed, Taken> gathered = new Together<>(TOGETHER, AT_ONCE, this::together);

    Gathering(ChannelIntake intake) {
        this.intake = intake;
    }

    /** Takes a complaint as {@link ChannelIntake#take} does, and refuses as it does. */
    Taken take(Handed handed) {
        return gathered.ask(handed);
    }

    private void together(List<Asked<Handed, Taken>> batch) {
        try {
            var first = new LinkedHashMap<Place, Asked<Handed, Taken>>();
            batch.forEach(one -> first.putIfAbsent(one.question().place(), one));
            var verdicts =
                    intake.takeAll(first.values().stream().map(Asked::question).toList());
            var verdict = verdicts.iterator();
            first.values().forEach(one -> answer(one, verdict.next()));
            // The same number twice at the same moment: the second finds what became of the first.
            batch.forEach(this::alone);
        } catch (TransactionException | DataAccessResourceFailureException away) {
            batch.forEach(one -> one.answer().completeExceptionally(away));
        } catch (RuntimeException spoiled) {
            LOG.info("{} complaints are taken one by one: {}", batch.size(), spoiled.toString());
            batch.forEach(this::alone);
        }
    }

    private static void answer(Asked<Handed, Taken> one, Verdict verdict) {
        switch (verdict) {
            case Verdict.Stands stands -> one.answer().complete(stands.receipt());
            case Verdict.Refused refused -> one.answer().completeExceptionally(refused.why());
            case Verdict.Conflicts conflict -> one.answer().completeExceptionally(conflict.why());
        }
    }

    /** Takes one by itself, unless it has its answer. */
    private void alone(Asked<Handed, Taken> one) {
        if (one.answer().isDone()) {
            return;
        }
        try {
            one.answer()
                    .complete(
                            intake.take(one.question().sender(), one.question().submission()));
        } catch (RuntimeException refused) {
            one.answer().completeExceptionally(refused);
        }
    }
}
