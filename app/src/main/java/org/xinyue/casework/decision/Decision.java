package org.xinyue.casework.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is decided with an act (决定内容). Each record refuses nonsense with a {@link DecisionInvalid} whose message tells the person what to do next.
 */
public sealed interface Decision {

    /** The act says it all. */
    record Nothing() implements Decision {}

    /** Reasons, an account, a question or an answer: 5 to 4,000 characters. */
    record Statement(String text) implements Decision {
        public Statement {
            text = Texts.required("text", text, 5, 4000);
        }
    }

    /** Not accepted on a listed reason; the explanation names what this case has to do with it. */
    record Refusal(RefusalReason reason, String explanation) implements Decision {
        public Refusal {
            explanation = Texts.required("explanation", explanation, 5, 2000);
        }
    }

    /** The same matter is already a case: its id, and why it is the same. */
    record Merger(UUID into, String reason) implements Decision {
        public Merger {
            reason = Texts.required("reason", reason, 5, 1000);
        }
    }

    /** To whom the lead goes; the note may be empty. */
    record Referral(UUID verifier, String note) implements Decision {
        public Referral {
            note = Texts.optional("note", note, 1000);
        }
    }

    /** Why this body is not competent, and whom it proposes, when it knows. */
    record HandBack(String reason, @Nullable UUID proposed) implements Decision {
        public HandBack {
            reason = Texts.required("reason", reason, 5, 2000);
        }
    }

    /** A lawful change for the public interest, with compensation (民营经济促进法 art 70): both must be shown. */
    record LawfulChange(String legalBasis, String compensation) implements Decision {
        public LawfulChange {
            legalBasis = Texts.required("legalBasis", legalBasis, 5, 1000);
            compensation = Texts.required("compensation", compensation, 5, 2000);
        }
    }

    /** What is to be done and the last day for it. */
    record Order(String measures, LocalDate dueOn) implements Decision {
        public Order {
            measures = Texts.required("measures", measures, 5, 2000);
        }
    }

    /** Why more time, and until when. */
    record Extension(String reason, LocalDate until) implements Decision {
        public Extension {
            reason = Texts.required("reason", reason, 5, 2000);
        }
    }

    /** One ground of the closed list, with the facts that make it out. */
    record Confirmation(Ground ground, String facts) implements Decision {
        public Confirmation {
            facts = Texts.required("facts", facts, ground == Ground.EXCUSE_OTHER ? 20 : 5, 4000);
        }
    }

    /** Was the matter solved, and was the handling satisfactory; the comment may be empty. */
    record Rating(boolean solved, Satisfaction satisfaction, String comment) implements Decision {
        public Rating {
            comment = Texts.optional("comment", comment, 1000);
        }
    }
}
