package vn.dondoc.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;

/** Acts of all kinds, sensible and senseless, always the same for the same seed. */
final class RandomActs {

    static final List<String> AGENCIES =
            List.of("so-tai-chinh:Sở Tài chính", "so-y-te:Sở Y tế", "so-xay-dung:Sở Xây dựng");

    private final Random random;

    RandomActs(Random random) {
        this.random = random;
    }

    /** Half of them from the steps that are {@code open}, so that a life gets somewhere. */
    Act next(LocalDate today, List<Step> open) {
        List<Step> from = open.isEmpty() || random.nextBoolean() ? List.of(Step.values()) : open;
        Step step = from.get(random.nextInt(from.size()));
        if (step == Step.ASSIGN || step == Step.RESCHEDULE || step == Step.SUCCEED) {
            return new Act.Update(text());
        }
        String[] agency = AGENCIES.get(random.nextInt(AGENCIES.size())).split(":");
        Act plain = ActForm.of(step, text(), day(today)).act(agency[1]);
        var paper = new Act.Paper(random.nextInt(4) == 0 ? null : "45/BC", day(today));
        return switch (plain) {
            case Act.Report report ->
                new Act.Report(
                        report.text(),
                        paper,
                        random.nextBoolean() ? null : day(today),
                        null,
                        random.nextBoolean() ? null : "Vẫn báo cáo");
            case Act.Confirm confirm ->
                new Act.Confirm(confirm.text(), random.nextBoolean() ? null : Quality.values()[random.nextInt(3)]);
            case Act.Return back ->
                new Act.Return(
                        back.text(),
                        pick("không chính xác", "không đúng chức năng", "thiếu nhiệm vụ", "không thích"),
                        pick("văn bản", "phần mềm", "bồ câu", null));
            case Act.AskExtension ask -> new Act.AskExtension(ask.text(), day(today), paper);
            case Act.SubmitExtension submit -> new Act.SubmitExtension(submit.text(), paper);
            case Act.GrantExtension grant -> new Act.GrantExtension(grant.text(), day(today), paper);
            case Act.RefuseExtension refused -> new Act.RefuseExtension(refused.text(), paper);
            case Act.Adjust adjust -> new Act.Adjust(adjust.text(), day(today), paper);
            case Act.Reassign other -> new Act.Reassign(other.text(), new AgencyId(agency[0]), agency[1]);
            case Act.Explain explain -> new Act.Explain(explain.text(), null, paper);
            default -> plain;
        };
    }

    private @Nullable String text() {
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> "  ";
            default -> "Nội dung";
        };
    }

    private @Nullable LocalDate day(LocalDate today) {
        return random.nextInt(8) == 0 ? null : today.plusDays(random.nextInt(60) - 40L);
    }

    private @Nullable String pick(@Nullable String... some) {
        return some[random.nextInt(some.length)];
    }
}
