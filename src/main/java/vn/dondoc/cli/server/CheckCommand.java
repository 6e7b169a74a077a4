package vn.dondoc.cli.server;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.Archive;
import vn.dondoc.archive.Original;
import vn.dondoc.archive.Originals;
import vn.dondoc.audit.Seals;
import vn.dondoc.search.IndexUpkeep;

/** {@code check}: whether the trail's chain, every original and the search index are whole. */
@Component
class CheckCommand implements ServerCommand {

    private static final int WHOLE = 0;
    private static final int BROKEN = 3;

    private final Seals seals;
    private final Originals originals;
    private final Archive archive;
    private final IndexUpkeep index;
    private final MessageSource messages;

    CheckCommand(Seals seals, Originals originals, Archive archive, IndexUpkeep index, MessageSource messages) {
        this.seals = seals;
        this.originals = originals;
        this.archive = archive;
        this.index = index;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        boolean chain = chain(out);
        boolean kept = originals(out);
        boolean found = index(out);
        return chain && kept && found ? WHOLE : BROKEN;
    }

    private boolean chain(PrintStream out) {
        seals.seal();
        var checked = seals.check();
        checked.broken()
                .ifPresentOrElse(
                        at -> out.printf(
                                "Nhật ký: chuỗi niêm đứt sau %d dòng, tại dòng số %d: %s%n",
                                checked.sealed(),
                                at.entry(),
                                messages.getMessage(at.reasonKey(), null, at.reasonKey(), Locale.of("vi"))),
                        () -> out.printf("Nhật ký: chuỗi niêm nguyên vẹn, %d dòng%n", checked.sealed()));
        return checked.broken().isEmpty();
    }

    private boolean originals(PrintStream out) {
        var counted = new int[2];
        originals.each(original -> {
            counted[0]++;
            counted[1] += whole(original, out) ? 0 : 1;
        });
        out.printf("Kho lưu: %d bản gốc, %d hỏng hoặc thiếu%n", counted[0], counted[1]);
        return counted[1] == 0;
    }

    private boolean index(PrintStream out) {
        var compared = index.compare();
        out.printf(
                "Chỉ mục tìm kiếm: %d văn bản, %d thiếu, %d thừa, %d cũ%n",
                compared.held(), compared.missing(), compared.surplus(), compared.stale());
        compared.faults().forEach(fault -> out.printf("  hỏng, đang tự lập lại: %s%n", fault));
        if (!compared.whole() && compared.faults().isEmpty()) {
            out.println("  Lập lại chỉ mục: ./dondoc reindex");
        }
        return compared.whole();
    }

    private boolean whole(Original original, PrintStream out) {
        try {
            archive.read(original.sha256());
            return true;
        } catch (IOException broken) {
            out.printf("  %s: %s%n", original.id(), broken.getClass().getSimpleName());
            return false;
        }
    }
}
