package vn.dondoc.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
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

    /** Fields beside the files: a form has one or two. */
    private static final int OTHER_PARTS = 10;

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
        if (!StreamedRequests.isMultipart(request)) {
            return new UploadResult(List.of(), UploadFault.NOT_MULTIPART);
        }
        if (!places.tryAcquire()) {
            return new UploadResult(List.of(), UploadFault.BUSY);
        }
        try {
            var slowest = settings.slowest().toBytes();
            return take(request, new SteadyBody(request.getInputStream(), slowest, clock), source, ids);
        } finally {
            places.release();
        }
    }

    private UploadResult take(HttpServletRequest request, SteadyBody body, Source source, IntFunction<ReceiptId> ids) {
        var taken = new ArrayList<ReceiptId>();
        try {
            var fault = takeEach(new Body(request, body), source, ids, taken);
            return new UploadResult(taken, fault == null && taken.isEmpty() ? UploadFault.NO_FILE : fault);
        } catch (IOException stopped) {
            return new UploadResult(taken, fault(body, stopped));
        }
    }

    private @Nullable UploadFault takeEach(
            UploadContext body, Source source, IntFunction<ReceiptId> ids, List<ReceiptId> taken) throws IOException {
        var parts = parser().getItemIterator(body);
        for (var others = 0; parts.hasNext(); ) {
            var part = parts.next();
            var name = name(part);
            if (name == null || name.isEmpty()) {
                if (++others > OTHER_PARTS) {
                    return UploadFault.TOO_MANY;
                }
            } else if (taken.size() == settings.maxFiles()) {
                return UploadFault.TOO_MANY;
            } else {
                var arrival = new Arrival(ids.apply(taken.size()), source, name);
                var fault = take(arrival, part);
                if (fault != null) {
                    return fault;
                }
                taken.add(arrival.id());
            }
        }
        return null;
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
