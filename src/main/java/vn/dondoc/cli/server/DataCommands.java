package vn.dondoc.cli.server;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.dondoc.Dondoc;

/** Has a command done by the running server, or, where none runs, opens the data itself for as long as it takes. */
public final class DataCommands {

    private static final int WRONG_USE = 2;

    private DataCommands() {}

    /** {@code home} is the folder of the installation, {@code out} where the command says what it does; returns the exit code. */
    public static int run(Path home, String command, List<String> arguments, PrintStream out) throws IOException {
        var data = data(home);
        if (command.equals("restore")) {
            return arguments.size() == 1 ? Restoring.restore(Path.of(arguments.getFirst()), data, out) : WRONG_USE;
        }
        var note = DoorNote.in(data);
        if (note.isPresent()) {
            var code = ask(note.get(), command, arguments, out);
            if (code.isPresent()) {
                return code.getAsInt();
            }
        }
        return alone(home, data, command, arguments, out);
    }

    /** Whether a server that runs on this data answers. */
    static boolean serverRuns(Path data) throws IOException {
        var note = DoorNote.in(data);
        return note.isPresent()
                && ask(note.get(), "", List.of(), new PrintStream(PrintStream.nullOutputStream()))
                        .isPresent();
    }

    private static OptionalInt ask(DoorNote note, String command, List<String> arguments, PrintStream out)
            throws IOException {
        var words = new ArrayList<>(List.of(command));
        words.addAll(arguments);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + note.port() + "/"))
                .header("Authorization", "Bearer " + note.token())
                .POST(HttpRequest.BodyPublishers.ofString(String.join("\0", words)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            return answer.statusCode() == 200 ? OptionalInt.of(copy(answer, out)) : OptionalInt.empty();
        } catch (ConnectException nobody) {
            // Left behind by a server that was killed.
            return OptionalInt.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static int copy(HttpResponse<java.io.InputStream> answer, PrintStream out) throws IOException {
        try (var lines =
                new java.io.BufferedReader(new java.io.InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(CommandDoor.EXIT)) {
                    return Integer.parseInt(line.substring(CommandDoor.EXIT.length()));
                }
                out.println(line);
            }
        }
        out.println("Máy chủ ngừng giữa chừng.");
        return CommandDoor.FAILED;
    }

    /** Everything but the routes: nothing is taken in meanwhile, and pages are served to nobody but this machine. */
    private static int alone(Path home, Path data, String command, List<String> arguments, PrintStream out) {
        var application = new SpringApplicationBuilder(Dondoc.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .properties(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "camel.main.auto-startup=false",
                        "logging.level.root=ERROR",
                        "spring.config.import=optional:file:" + home.resolve("config/dondoc.yaml"));
        try (var context =
                application.run("--dondoc.data=" + data, "--server.port=0", "--camel.main.auto-startup=false")) {
            return context.getBean(CommandDoor.class).run(command, arguments, out);
        }
    }

    private static Path data(Path home) throws IOException {
        var config = home.resolve("config/dondoc.yaml");
        if (Files.isRegularFile(config)) {
            try (Reader in = Files.newBufferedReader(config)) {
                Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
                if (read instanceof Map<?, ?> all
                        && all.get("dondoc") instanceof Map<?, ?> own
                        && own.get("data") instanceof String data) {
                    return home.resolve(data).normalize();
                }
            }
        }
        return home.resolve("data");
    }
}
