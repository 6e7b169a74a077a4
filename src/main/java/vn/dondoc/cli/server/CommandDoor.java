package vn.dondoc.cli.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.dondoc.folders.Folders;

/**
 * Listens on loopback, apart from the pages, for the commands of whoever may read the data folder: H2 and Lucene admit one process, so a
 * running server does what the shell asks for.
 */
@Component
class CommandDoor implements SmartLifecycle {

    /** Stands before the exit code on the last line of an answer. */
    static final String EXIT = "\u0004";

    static final int FAILED = 1;

    private static final Logger LOG = LoggerFactory.getLogger(CommandDoor.class);
    private static final int LONGEST_REQUEST = 64 * 1024;
    private static final int TOKEN_BYTES = 32;

    private final List<ServerCommand> commands;
    private final Path data;
    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;
    private @Nullable DoorNote note;

    CommandDoor(List<ServerCommand> commands, Folders folders) {
        this.commands = List.copyOf(commands);
        this.data = folders.data();
    }

    @Override
    public synchronized void start() {
        try {
            var opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var workers = Executors.newCachedThreadPool();
            var token = new byte[TOKEN_BYTES];
            new SecureRandom().nextBytes(token);
            var written =
                    new DoorNote(opened.getAddress().getPort(), HexFormat.of().formatHex(token));
            opened.setExecutor(workers);
            opened.createContext("/", exchange -> answer(exchange, written.token()));
            opened.start();
            written.write(data);
            server = opened;
            threads = workers;
            note = written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void stop() {
        if (server != null && threads != null && note != null) {
            server.stop(0);
            threads.shutdownNow();
            try {
                note.remove(data);
            } catch (IOException e) {
                LOG.warn("The note of the command door stays behind: {}", e.toString());
            }
            server = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return server != null;
    }

    private void answer(HttpExchange exchange, String token) throws IOException {
        try (exchange) {
            var given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            if (!MessageDigest.isEqual(
                    given.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8))) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            var asked = new String(exchange.getRequestBody().readNBytes(LONGEST_REQUEST), StandardCharsets.UTF_8)
                    .split("\0", -1);
            exchange.sendResponseHeaders(200, 0);
            var out = new PrintStream(exchange.getResponseBody(), true, StandardCharsets.UTF_8);
            out.print(EXIT + run(asked[0], List.of(asked).subList(1, asked.length), out));
            out.flush();
        }
    }

    /** What goes wrong is said to whoever asked. */
    int run(String name, List<String> arguments, PrintStream out) {
        var command = commands.stream().filter(one -> one.name().equals(name)).findFirst();
        if (command.isEmpty()) {
            out.println("Không có lệnh \"" + name + "\".");
            return FAILED;
        }
        try {
            return command.get().run(arguments, out);
        } catch (Exception e) {
            LOG.error("The command {} failed", name, e);
            out.println("Lệnh " + name + " không xong: " + e.getMessage());
            return FAILED;
        }
    }
}
