package vn.dondoc.inspection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.archive.DocumentId;

/** What somebody does to an inspection, with what he says. */
sealed interface Act {

    Step step();

    record Write(Head head, Decision decision) implements Act {
        @Override
        public Step step() {
            return Step.WRITE;
        }
    }

    record Settle(String answer) implements Act {
        @Override
        public Step step() {
            return Step.SETTLE;
        }
    }

    record Issue(Paper paper, String signer) implements Act {
        @Override
        public Step step() {
            return Step.ISSUE;
        }
    }

    record Cancel(String why) implements Act {
        @Override
        public Step step() {
            return Step.CANCEL;
        }
    }

    record Invite(String name, String body, @Nullable String account) implements Act {
        @Override
        public Step step() {
            return Step.INVITE;
        }
    }

    record Ask(
            @Nullable AgencyId unit, String text, @Nullable LocalDate dueOn) implements Act {
        @Override
        public Step step() {
            return Step.ASK;
        }
    }

    record Answer(int no, String text) implements Act {
        @Override
        public Step step() {
            return Step.ANSWER;
        }
    }

    record Note(@Nullable AgencyId unit, @Nullable LocalDate heldOn, String place, String text) implements Act {
        @Override
        public Step step() {
            return Step.MINUTES;
        }
    }

    record Find(Finding finding) implements Act {
        @Override
        public Step step() {
            return Step.FIND;
        }
    }

    record End(@Nullable LocalDate day) implements Act {
        @Override
        public Step step() {
            return Step.END;
        }
    }

    record UnitReport(@Nullable AgencyId unit, Paper paper) implements Act {
        @Override
        public Step step() {
            return Step.UNIT_REPORT;
        }
    }

    record DraftConclusion(String text, List<Recommendation> recommendations) implements Act {
        @Override
        public Step step() {
            return Step.DRAFT_CONCLUSION;
        }
    }

    record Conclude(Paper paper, String signer) implements Act {
        @Override
        public Step step() {
            return Step.CONCLUDE;
        }
    }

    record Report(Paper paper) implements Act {
        @Override
        public Step step() {
            return Step.REPORT;
        }
    }

    record Notify(Paper paper) implements Act {
        @Override
        public Step step() {
            return Step.NOTIFY;
        }
    }

    record SayPublicly(String text) implements Act {
        @Override
        public Step step() {
            return Step.PUBLIC_TEXT;
        }
    }

    record Release() implements Act {
        @Override
        public Step step() {
            return Step.RELEASE;
        }
    }

    record Order(List<Integer> nos, DocumentId draft) implements Act {
        @Override
        public Step step() {
            return Step.ORDER;
        }
    }
}
