package vn.dondoc.tracking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;

/** Something that a person does to an assignment, with all he has to say about it. What comes of it is decided in {@link Life}. */
sealed interface Act {

    Step step();

    /** The progress, the result or the reason, in words. */
    @Nullable
    String text();

    /** Number and day of a document. */
    record Paper(@Nullable String number, @Nullable LocalDate day) {

        static final Paper NONE = new Paper(null, null);

        boolean complete() {
            return number != null && !number.isBlank() && day != null;
        }
    }

    record Receive(@Nullable String text) implements Act {
        @Override
        public Step step() {
            return Step.RECEIVE;
        }
    }

    record Update(@Nullable String text) implements Act {
        @Override
        public Step step() {
            return Step.UPDATE;
        }
    }

    /**
     * A result. {@code document} has the day on which the work was completed; {@code receivedOn} and {@code sender} tell how a result on
     * paper came to the Office; {@code despiteChildren} says why it is reported although pieces of it are not done.
     */
    record Report(
            @Nullable String text,
            Paper document,
            @Nullable LocalDate receivedOn,
            @Nullable String sender,
            @Nullable String despiteChildren)
            implements Act {
        @Override
        public Step step() {
            return Step.REPORT;
        }
    }

    record Sign(@Nullable String text) implements Act {
        @Override
        public Step step() {
            return Step.SIGN;
        }
    }

    record RefuseSignature(@Nullable String text) implements Act {
        @Override
        public Step step() {
            return Step.REFUSE_SIGNATURE;
        }
    }

    record Confirm(@Nullable String text, @Nullable Quality quality) implements Act {
        @Override
        public Step step() {
            return Step.CONFIRM;
        }
    }

    record SendBack(@Nullable String text) implements Act {
        @Override
        public Step step() {
            return Step.SEND_BACK;
        }
    }

    record Close(@Nullable String text) implements Act {
        @Override
        public Step step() {
            return Step.CLOSE;
        }
    }

    record Reopen(@Nullable String text) implements Act {
        @Override
        public Step step() {
            return Step.REOPEN;
        }
    }

    record Return(
            @Nullable String text,
            @Nullable String type,
            @Nullable String channel) implements Act {
        @Override
        public Step step() {
            return Step.RETURN;
        }
    }

    record WithdrawReturn(@Nullable String text) implements Act {
        @Override
        public Step step() {
            return Step.WITHDRAW_RETURN;
        }
    }

    record AcceptReturn(@Nullable String text) implements Act {
        @Override
        public Step step() {
            return Step.ACCEPT_RETURN;
        }
    }

    record RefuseReturn(@Nullable String text) implements Act {
        @Override
        public Step step() {
            return Step.REFUSE_RETURN;
        }
    }

    /** {@code document} is the written request, where there is one. */
    record AskExtension(@Nullable String text, @Nullable LocalDate proposed, Paper document) implements Act {
        @Override
        public Step step() {
            return Step.ASK_EXTENSION;
        }
    }

    record SubmitExtension(@Nullable String text, Paper document) implements Act {
        @Override
        public Step step() {
            return Step.SUBMIT_EXTENSION;
        }
    }

    /** {@code document} is the Committee's written answer. */
    record GrantExtension(@Nullable String text, @Nullable LocalDate dueOn, Paper document) implements Act {
        @Override
        public Step step() {
            return Step.GRANT_EXTENSION;
        }
    }

    record RefuseExtension(@Nullable String text, Paper document) implements Act {
        @Override
        public Step step() {
            return Step.REFUSE_EXTENSION;
        }
    }

    /** {@code document} is the later document of whoever gave the task. */
    record Adjust(@Nullable String text, @Nullable LocalDate dueOn, Paper document) implements Act {
        @Override
        public Step step() {
            return Step.ADJUST;
        }
    }

    record CorrectCompletion(
            @Nullable String text,
            @Nullable LocalDate completedOn,
            @Nullable String channel) implements Act {
        @Override
        public Step step() {
            return Step.CORRECT_COMPLETION;
        }
    }

    record Reassign(
            @Nullable String text,
            @Nullable AgencyId agency,
            @Nullable String agencyName) implements Act {
        @Override
        public Step step() {
            return Step.REASSIGN;
        }
    }

    record TakeBack(@Nullable String text) implements Act {
        @Override
        public Step step() {
            return Step.TAKE_BACK;
        }
    }

    /** Why it is late and what is to be done; {@code document} is the written notice, where the regulation wants one. */
    record Explain(@Nullable String text, @Nullable String remedy, Paper document) implements Act {
        @Override
        public Step step() {
            return Step.EXPLAIN;
        }
    }

    default boolean hasText() {
        String said = text();
        return said != null && !said.isBlank();
    }
}
