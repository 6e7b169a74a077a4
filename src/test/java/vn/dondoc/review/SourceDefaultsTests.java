package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.suggestion.DocumentType;
import vn.dondoc.suggestion.Guess;
import vn.dondoc.suggestion.ProposedHeader;
import vn.dondoc.suggestion.Urgency;
import vn.dondoc.testing.WebTest;

@WebTest
class SourceDefaultsTests {

    @Autowired
    SourceDefaults defaults;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void whatTheFolderGivesIsProposedWhereTheDocumentSaysNothing() {
        var document = acceptedFrom("Máy quét phòng Văn thư");

        var silent = defaults.under(draft(null), document).header();
        assertThat(silent.type()).isEqualTo(DocumentType.CHI_THI);
        assertThat(silent.visibility()).isEqualTo(Visibility.OFFICE_ONLY);

        var saying = defaults.under(draft(DocumentType.CONG_DIEN), document).header();
        assertThat(saying.type()).isEqualTo(DocumentType.CONG_DIEN);
        assertThat(defaults.notes(document)).singleElement().asString().contains("Máy quét phòng Văn thư");
    }

    @Test
    void whatCameThroughAPlainFolderStaysAsItIs() {
        var document = DocumentId.random();

        assertThat(defaults.under(draft(null), document)).isEqualTo(draft(null));
        assertThat(defaults.notes(document)).isEmpty();
    }

    private static Draft draft(@Nullable DocumentType type) {
        var guess = type == null ? null : new Guess<>(type, null);
        var header = new ProposedHeader(null, guess, null, null, null, null, new Guess<>(Urgency.NONE, null));
        return new Draft(DraftHeader.of(header), List.of());
    }

    private DocumentId acceptedFrom(String label) {
        var document = DocumentId.random();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        INSERT INTO original (id, sha256, name, media_type, size_bytes, archived_at)
                        VALUES (:id, :sha256, 'a.pdf', 'application/pdf', 1, :now)
                        """)
                .param("id", document.value())
                .param("sha256", document.toString())
                .param("now", now)
                .update();
        jdbc.sql("""
                        INSERT INTO receipt (id, source_kind, place, folder, name, size_bytes, fate, document_id, label, visibility,
                            doc_type, seen_at)
                        VALUES (:id, 'FOLDER', 'a.pdf', 'may-quet', 'a.pdf', 1, 'ACCEPTED', :document, :label, 'OFFICE_ONLY',
                            'CHI_THI', :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("document", document.value())
                .param("label", label)
                .param("now", now)
                .update();
        return document;
    }
}
