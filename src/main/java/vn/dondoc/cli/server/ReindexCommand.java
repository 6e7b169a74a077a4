package vn.dondoc.cli.server;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import vn.dondoc.search.IndexUpkeep;

/** {@code reindex}: builds the search index anew from the database, while searches go on being answered. */
@Component
class ReindexCommand implements ServerCommand {

    private static final int SHOWN_EVERY = 1_000;

    private final IndexUpkeep index;

    ReindexCommand(IndexUpkeep index) {
        this.index = index;
    }

    @Override
    public String name() {
        return "reindex";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.isEmpty()) {
            out.println("Cách dùng: ./dondoc reindex");
            return 2;
        }
        var total = new AtomicInteger();
        index.rebuild(
                done -> {
                    if (done % SHOWN_EVERY == 0) {
                        out.printf("  %d/%d%n", done, total.get());
                        out.flush();
                    }
                },
                total::set);
        out.printf("Đã lập lại chỉ mục tìm kiếm: %d văn bản%n", total.get());
        return 0;
    }
}
