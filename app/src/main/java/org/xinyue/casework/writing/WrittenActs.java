package org.xinyue.casework.writing;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xinyue.casework.CaseFile;

/** Tells of acts that go out in writing: the act and its paper stand or fall together. */
@Component
public class WrittenActs {
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    WrittenActs(TransactionOperations transaction, ApplicationEventPublisher events) {
        this.transaction = transaction;
        this.events = events;
    }

    /** Does the act and tells of it in one transaction; the case after it. */
    public CaseFile tell(Supplier<WrittenAct> doing) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var done = doing.get();
            events.publishEvent(done);
            return done.file();
        }));
    }

    /** Tells, inside the caller's transaction, of cases that have just begun. */
    public List<CaseFile> begun(List<CaseFile> files) {
        events.publishEvent(new Begun(files));
        return files;
    }
}
