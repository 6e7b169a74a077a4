package vn.dondoc.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.dondoc.reading.Block;
import vn.dondoc.reading.GivenFact;
import vn.dondoc.reading.GivenFact.Field;
import vn.dondoc.reading.Reading;

class GivenHeaderTests {

    private static final Suggestions SUGGESTIONS = new Suggestions();
    private static final Reading.Text LETTER = text(
            "ỦY BAN NHÂN DÂN TỈNH SÔNG HƯƠNG",
            "Số: 99/UBND-VX",
            "Kính gửi: Sở Y tế",
            "Yêu cầu Sở Y tế báo cáo Ủy ban nhân dân tỉnh trước ngày 20/6.");

    @AfterAll
    static void close() {
        SUGGESTIONS.close();
    }

    @Test
    void whatTheSenderStatedGoesBeforeWhatTheWordsSuggest() {
        Proposal proposal = SUGGESTIONS.of(
                LETTER,
                List.of(
                        fact(Field.NUMBER, "12/UBND-VX"),
                        fact(Field.TYPE, "Công văn"),
                        fact(Field.ISSUED_ON, "2026-06-01"),
                        fact(Field.URGENCY, "HOA_TOC"),
                        fact(Field.DUE_ON, "2026-06-30")));

        assertThat(proposal.header().number()).isEqualTo(new Guess<>("12/UBND-VX", null));
        assertThat(proposal.header().type()).isEqualTo(new Guess<>(DocumentType.CONG_VAN, null));
        assertThat(proposal.header().urgency().value()).isEqualTo(Urgency.HOA_TOC);
        assertThat(proposal.header().issuer()).extracting(Guess::evidence).isNotNull();
        assertThat(proposal.given()).extracting(GivenFact::field).contains(Field.DUE_ON);
    }

    @Test
    void theDueDayOfThePackageMovesNoDeadlineOfATask() {
        List<GivenFact> facts = List.of(fact(Field.ISSUED_ON, "2026-06-01"), fact(Field.DUE_ON, "2026-06-30"));

        assertThat(SUGGESTIONS.of(LETTER, facts).tasks())
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.deadline().value())
                        .isEqualTo(SUGGESTIONS
                                .of(LETTER, facts.subList(0, 1))
                                .tasks()
                                .getFirst()
                                .deadline()
                                .value()));
    }

    @Test
    void aNoticeAboutAnotherDocumentOrdersNothingAndDoesNotTakeItsNumber() {
        Proposal proposal = SUGGESTIONS.of(
                LETTER,
                List.of(
                        fact(Field.NUMBER, "12/UBND-VX"),
                        fact(Field.ISSUED_ON, "2026-06-01"),
                        fact(Field.NOTICE, "Thu hồi văn bản số 12/UBND-VX")));

        assertThat(proposal.tasks()).isEmpty();
        assertThat(proposal.header().number()).isNull();
        assertThat(proposal.header().subject()).isEqualTo(new Guess<>("Thu hồi văn bản số 12/UBND-VX", null));
    }

    @Test
    void proposalsThatWereKeptBeforeThereWereFactsCanStillBeRead() {
        Proposal before = SUGGESTIONS.of(LETTER);
        String kept = DeadlineJson.write(before);

        assertThat(DeadlineJson.read(kept, Proposal.class)).isEqualTo(before);
        assertThat(DeadlineJson.read(kept.replaceFirst(",\"given\":\\[\\]|\"given\":\\[\\],", ""), Proposal.class))
                .isEqualTo(before);
    }

    private static GivenFact fact(Field field, String value) {
        return new GivenFact(field, value, "edXML");
    }

    private static Reading.Text text(String... lines) {
        String text = String.join("\n", lines);
        var blocks = new ArrayList<Block>();
        int start = 0;
        for (String line : lines) {
            blocks.add(new Block(Block.Kind.PARAGRAPH, start, start + line.length(), 1, 0, null));
            start += line.length() + 1;
        }
        return new Reading.Text(text, blocks, List.of(), 1, List.of());
    }
}
