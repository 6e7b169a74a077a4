package vn.dondoc.publication.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** As much of a WebDAV server as a site is delivered with, over a folder; a POST is kept. */
final class DavServer implements AutoCloseable {

    private final HttpServer server;
    private final Path folder;
    private final Set<String> authorizations = new ConcurrentSkipListSet<>();
    private final Map<String, String> headers = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private volatile byte[] posted = {};

    private DavServer(HttpServer server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    static DavServer over(Path folder) throws IOException {
        var dav =
                new DavServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), folder);
        dav.server.createContext("/", dav::handle);
        dav.server.start();
        return dav;
    }

    InetSocketAddress address() {
        return server.getAddress();
    }

    Set<String> authorizations() {
        return authorizations;
    }

    byte[] posted() {
        return posted;
    }

    String header(String name) {
        return Objects.requireNonNull(headers.get(name));
    }

    void answerNext(int status) {
        next.set(status);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            authorizations.add(new String(
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                            .getBytes(StandardCharsets.ISO_8859_1),
                    StandardCharsets.UTF_8));
            for (String name : List.of("X-Dondoc-Sha256", "X-Dondoc-Site")) {
                String value = exchange.getRequestHeaders().getFirst(name);
                if (value != null) {
                    headers.put(name, value);
                }
            }
            int failing = next.getAndSet(0);
            if (failing > 0) {
                answer(exchange, failing, new byte[0]);
                return;
            }
            Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1));
            switch (exchange.getRequestMethod()) {
                case "GET" -> {
                    boolean there = Files.isRegularFile(file);
                    answer(exchange, there ? 200 : 404, there ? Files.readAllBytes(file) : new byte[0]);
                }
                case "PUT" -> {
                    // As the standard has it: no folder is made by the way.
                    boolean can = Files.isDirectory(file.resolveSibling(""));
                    if (can) {
                        Files.write(file, body);
                    }
                    answer(exchange, can ? 201 : 409, new byte[0]);
                }
                case "MKCOL" -> {
                    boolean there = Files.isDirectory(file);
                    if (!there) {
                        Files.createDirectory(file);
                    }
                    answer(exchange, there ? 405 : 201, new byte[0]);
                }
                case "MOVE" -> {
                    var to = URI.create(exchange.getRequestHeaders().getFirst("Destination"));
                    Files.move(file, folder.resolve(to.getPath().substring(1)), StandardCopyOption.REPLACE_EXISTING);
                    answer(exchange, 204, new byte[0]);
                }
                case "DELETE" -> answer(exchange, Files.deleteIfExists(file) ? 204 : 404, new byte[0]);
                case "POST" -> {
                    posted = body;
                    answer(exchange, 200, "{\"trangThai\": \"đã nhận\"}".getBytes(StandardCharsets.UTF_8));
                }
                default -> answer(exchange, 405, new byte[0]);
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
