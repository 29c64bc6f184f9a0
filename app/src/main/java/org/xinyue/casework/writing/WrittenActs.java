package org.xinyue.casework.writing;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.procedure.Act;

/** Tells of acts that go out in writing and of decisions that are reported: the act stands or falls with its paper and its notices. */
@Component
public class WrittenActs {
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    WrittenActs(TransactionOperations transaction, ApplicationEventPublisher events) {
        this.transaction = transaction;
        this.events = events;
    }

    /** True for acts of which somebody is told in their own transaction. */
    public static boolean areToldOf(Act act) {
        return WrittenAct.isInWriting(act) || Reported.of(act).isPresent();
    }

    /** Does the act and tells of it in one transaction; the case after it. */
    public CaseFile tell(Supplier<WrittenAct> doing) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var done = doing.get();
            var line = done.line();
            // Notices first: the paper is numbered last, and whoever issues another one waits from there on.
            Reported.of(line.act()).ifPresent(kind -> events.publishEvent(new Decided(done.file(), line, kind)));
            if (WrittenAct.isInWriting(line.act())) {
                events.publishEvent(done);
            }
            return done.file();
        }));
    }

    /** Tells, inside the caller's transaction, of cases that have just begun and that no door keeps a number for yet. */
    public void begun(List<CaseFile> files) {
        if (!files.isEmpty()) {
            events.publishEvent(new Begun(files));
        }
    }
}
