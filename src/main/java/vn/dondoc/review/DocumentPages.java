package vn.dondoc.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.archive.Original;
import vn.dondoc.archive.Originals;
import vn.dondoc.reading.PageImages;
import vn.dondoc.reading.Print;
import vn.dondoc.reading.Prints;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.StoredReading;

/** The pages of an original for those who may see its review: pictures, the words on them, and the frame that both are laid into. */
@Controller
class DocumentPages {

    private final Reviews reviews;
    private final Materials materials;
    private final Originals originals;
    private final PageImages images;
    private final Prints prints;

    DocumentPages(Reviews reviews, Materials materials, Originals originals, PageImages images, Prints prints) {
        this.reviews = reviews;
        this.materials = materials;
        this.originals = originals;
        this.images = images;
        this.prints = prints;
    }

    @GetMapping("/van-ban/{document}/trang/{page}.png")
    ResponseEntity<byte[]> picture(
            Viewer viewer,
            @PathVariable UUID document,
            @PathVariable int page,
            @RequestParam(name = "w", defaultValue = "960") int width) {
        Original original = original(seen(viewer, document));
        byte[] png = images.png(original, page, width).orElseThrow(DocumentPages::notFound);
        String state =
                "%s-%d-%d".formatted(original.sha256().hex().substring(0, 32), page, PageImages.drawnWidth(width));
        return answer(state).contentType(MediaType.IMAGE_PNG).body(png);
    }

    @GetMapping("/van-ban/{document}/trang/{page}.json")
    ResponseEntity<List<PageWord>> words(Viewer viewer, @PathVariable UUID document, @PathVariable int page) {
        StoredReading read = read(seen(viewer, document)).orElseThrow(DocumentPages::notFound);
        List<PageWord> words = read.reading() instanceof Reading.Text text
                ? PageWord.of(text.text(), prints.known(read), page)
                : List.of();
        return answer("%s-%d-%d".formatted(document, read.version(), page))
                .contentType(MediaType.APPLICATION_JSON)
                .body(words);
    }

    /** The frame for a document whose pages have first to be found out. */
    @GetMapping("/ra-soat/{id}/trang")
    String frame(Viewer viewer, @PathVariable UUID id, Model model) {
        Review review = seen(viewer, id);
        Print print =
                read(review).map(read -> prints.of(read, original(review))).orElse(Print.NONE);
        model.addAttribute("pages", PageView.of(print));
        model.addAttribute("document", id);
        return "review/pages :: frame";
    }

    /** Asked again each time, for who may see it today may not tomorrow; unchanged, it is not sent again. */
    private static ResponseEntity.BodyBuilder answer(String state) {
        return ResponseEntity.ok()
                .eTag("\"" + state + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Content-Type-Options", "nosniff");
    }

    private Review seen(Viewer viewer, UUID document) {
        return reviews.of(new DocumentId(document), viewer).orElseThrow(DocumentPages::notFound);
    }

    private Optional<StoredReading> read(Review review) {
        return materials.of(review).map(Material::read);
    }

    private Original original(Review review) {
        return originals.find(review.document()).orElseThrow(DocumentPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
