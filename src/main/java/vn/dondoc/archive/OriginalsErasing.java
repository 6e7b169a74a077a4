package vn.dondoc.archive;

import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The archived bytes, and last of all the row that says there was a document; with it goes whatever else still refers to it. */
@Component
@Order(1000)
class OriginalsErasing implements Erasing {

    private final Archive archive;
    private final Originals originals;
    private final DependentRows rows;

    OriginalsErasing(Archive archive, Originals originals, DependentRows rows) {
        this.archive = archive;
        this.originals = originals;
        this.rows = rows;
    }

    @Override
    public String place() {
        return "archive";
    }

    @Override
    public void gather(Erasure erasure) {
        for (var document : erasure.documents()) {
            originals.find(document).ifPresent(original -> {
                erasure.addBytes(original.sha256());
                erasure.addWord(original.name());
            });
        }
    }

    @Override
    public int eraseFiles(Erasure erasure) throws IOException {
        var files = 0;
        for (var bytes : erasure.bytes()) {
            files += archive.erase(bytes) ? 1 : 0;
        }
        return files;
    }

    @Override
    public int eraseRows(Erasure erasure) {
        var ids = erasure.documents().stream().map(DocumentId::value).toList();
        return rows.delete("original", "id", ids);
    }
}
