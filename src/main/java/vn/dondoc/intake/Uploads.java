package vn.dondoc.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.apache.tomcat.util.http.fileupload.impl.SizeLimitExceededException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.archive.Hashing;

/** Takes in the files of one multipart request, each from the wire into the hold: neither memory nor a temporary folder sees a whole one. */
@Component
public class Uploads {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    /** The longest name a file system takes, percent-encoded, and what stands around it. */
    private static final int PART_HEADERS = 4096;

    /** Fields beside the files: a form has a few. */
    private static final int OTHER_PARTS = 20;

    private static final int LONGEST_FIELD = 100_000;

    private static final Predicate<Map<String, String>> ANYHOW = fields -> true;

    private final Arrivals arrivals;
    private final Ledger ledger;
    private final UploadSettings settings;
    private final Clock clock;
    private final Semaphore places;
    private final Set<ReceiptId> underWay = ConcurrentHashMap.newKeySet();

    Uploads(Arrivals arrivals, Ledger ledger, UploadSettings settings, Clock clock) {
        this.arrivals = arrivals;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
        this.places = new Semaphore(settings.atOnce());
    }

    /** {@code ids} names the nth file, counted from 0; it is asked before the file is read. */
    public UploadResult take(HttpServletRequest request, Source source, IntFunction<ReceiptId> ids) throws IOException {
        return take(request, source, ids, ANYHOW);
    }

    /**
     * As above, for a form that says something and may bring a file with it. Its fields stand before the file; {@code begin} is told them
     * once, before any file is read, and says whether files are wanted. Without a file the form is good, too.
     */
    public UploadResult takeForm(HttpServletRequest request, Source source, Predicate<Map<String, String>> begin)
            throws IOException {
        return take(request, source, n -> ReceiptId.random(), begin);
    }

    private UploadResult take(
            HttpServletRequest request, Source source, IntFunction<ReceiptId> ids, Predicate<Map<String, String>> begin)
            throws IOException {
        if (!StreamedRequests.isMultipart(request)) {
            return new UploadResult(List.of(), UploadFault.NOT_MULTIPART);
        }
        if (!places.tryAcquire()) {
            return new UploadResult(List.of(), UploadFault.BUSY);
        }
        try {
            var slowest = settings.slowest().toBytes();
            return take(request, new SteadyBody(request.getInputStream(), slowest, clock), source, ids, begin);
        } finally {
            places.release();
        }
    }

    private UploadResult take(
            HttpServletRequest request,
            SteadyBody body,
            Source source,
            IntFunction<ReceiptId> ids,
            Predicate<Map<String, String>> begin) {
        var taken = new ArrayList<ReceiptId>();
        try {
            var fault = takeEach(new Body(request, body), source, ids, begin, taken);
            return new UploadResult(
                    taken, fault == null && taken.isEmpty() && begin == ANYHOW ? UploadFault.NO_FILE : fault);
        } catch (IOException stopped) {
            return new UploadResult(taken, fault(body, stopped));
        }
    }

    private @Nullable UploadFault takeEach(
            UploadContext body,
            Source source,
            IntFunction<ReceiptId> ids,
            Predicate<Map<String, String>> begin,
            List<ReceiptId> taken)
            throws IOException {
        var parts = parser().getItemIterator(body);
        var form = new Form(begin);
        for (var others = 0; parts.hasNext(); ) {
            var part = parts.next();
            var name = name(part);
            var file = name != null && !name.isEmpty();
            if (file ? taken.size() == settings.maxFiles() : ++others > OTHER_PARTS) {
                return UploadFault.TOO_MANY;
            }
            if (!file) {
                form.add(part);
            } else if (form.wantsFiles()) {
                var arrival = new Arrival(ids.apply(taken.size()), source, Objects.requireNonNull(name));
                var fault = take(arrival, part);
                if (fault != null) {
                    return fault;
                }
                taken.add(arrival.id());
            }
        }
        form.wantsFiles();
        return null;
    }

    /** What a form says. Files that it does not want are read past, so that the sender hears the answer. */
    private static final class Form {

        private final Predicate<Map<String, String>> begin;
        private final Map<String, String> fields = new LinkedHashMap<>();
        private @Nullable Boolean wanted;

        Form(Predicate<Map<String, String>> begin) {
            this.begin = begin;
        }

        void add(FileItemStream part) throws IOException {
            if (wanted == null && part.isFormField()) {
                fields.putIfAbsent(part.getFieldName(), text(part));
            }
        }

        boolean wantsFiles() {
            Boolean known = wanted;
            if (known == null) {
                known = begin.test(fields);
                wanted = known;
            }
            return known;
        }
    }

    private static String text(FileItemStream field) throws IOException {
        try (var in = field.openStream()) {
            return new String(in.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
        }
    }

    private @Nullable UploadFault take(Arrival arrival, FileItemStream part) throws IOException {
        if (!underWay.add(arrival.id())) {
            return UploadFault.UNDER_WAY;
        }
        try (var bytes = part.openStream()) {
            if (ledger.find(arrival.id()).isPresent()) {
                return isTheSame(arrival.id(), bytes) ? null : UploadFault.OTHER_BYTES;
            }
            arrivals.take(arrival, bytes);
            return null;
        } finally {
            underWay.remove(arrival.id());
        }
    }

    private boolean isTheSame(ReceiptId id, InputStream bytes) throws IOException {
        return ledger.mayBe(id, Hashing.copy(bytes, OutputStream.nullOutputStream()));
    }

    private FileUpload parser() {
        var parser = new FileUpload();
        parser.setHeaderEncoding(StandardCharsets.UTF_8.name());
        parser.setPartHeaderSizeMax(PART_HEADERS);
        parser.setSizeMax(
                settings.maxTotal().toBytes() > 0 ? settings.maxTotal().toBytes() : -1);
        return parser;
    }

    private static @Nullable String name(FileItemStream part) {
        try {
            return part.getName();
        } catch (InvalidFileNameException withZero) {
            return withZero.getName();
        }
    }

    private static UploadFault fault(SteadyBody body, IOException stopped) {
        var sender = body.fault();
        if (sender != null) {
            return sender;
        }
        for (Throwable cause = stopped; cause != null; cause = cause.getCause()) {
            if (cause instanceof SizeLimitExceededException) {
                return UploadFault.TOO_MUCH;
            }
        }
        if (stopped instanceof FileUploadException || stopped instanceof MultipartStream.MalformedStreamException) {
            return UploadFault.BROKEN_OFF;
        }
        LOG.warn("An upload could not be held ({})", stopped.getClass().getSimpleName());
        return UploadFault.NOT_HELD;
    }

    /** The request as the parser of the servlet container wants it. */
    private record Body(HttpServletRequest request, SteadyBody steady) implements UploadContext {

        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return request.getHeader("Content-Type");
        }

        @Override
        public InputStream getInputStream() {
            return steady;
        }
    }
}
