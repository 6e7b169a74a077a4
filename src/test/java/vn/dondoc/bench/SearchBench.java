package vn.dondoc.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;
import vn.dondoc.Dondoc;
import vn.dondoc.search.GeneratedArchive;

/**
 * Searching an archive through the pages as two people would, page, counts, excerpts and all. The floor is plain Lucene in one field with
 * its standard analysis: the same files, the same words, ten results without anything around them.
 */
final class SearchBench implements Benchmark {

    private static final int USUAL = 100_000;
    private static final String FRESH = "fresh";
    private static final int CLIENTS = 2;
    private static final int TURNS = 15;

    /** Rounds before the first that counts: about as many pages as an office opens in its first half hour. */
    private static final int WARMING = 20;

    private static final int COUNTED = 10_000;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern PASSWORD = Pattern.compile("Mật khẩu dùng một lần: +(\\S+)");
    private static final Pattern FOUND = Pattern.compile("Tìm thấy ((?:hơn )?[\\d.]+) văn bản");

    private static final List<String> ASKED = List.of(
            "ubnd",
            "sở tài chính",
            "báo cáo",
            "giải ngân vốn đầu tư công",
            "giai ngan von dau tu cong",
            "\"giải phóng mặt bằng\"",
            "GPMB",
            "chủ tịch ubnd các huyện báo cáo trước ngày",
            "phòng cháy chữa cháy rừng",
            "128/QĐ-UBND",
            "128 qd ubnd",
            "quyết định 128 năm 2020",
            "so:77 ngay:2015..2018",
            "coquan:\"Sở Y tế\" tiêm phòng",
            "tiêm phòng dại",
            "han:<1/1/2010 báo cáo",
            "đất đai -nhà",
            "an toàn thực phẩm tháng hành động",
            "khiếu nại tố cáo đông người",
            "hỏa tốc",
            "\"hiện tỉnh\"");

    @Override
    public String title() {
        return "Tìm trong kho văn bản qua trang tìm kiếm, hai người cùng tìm (searching an archive through the pages, two at once)";
    }

    @Override
    public void run(List<String> arguments) throws IOException, InterruptedException {
        int size = arguments.isEmpty()
                ? USUAL
                : Integer.parseInt(arguments.getFirst().replace("_", ""));
        var folder = Path.of("target", "bench-search").toAbsolutePath();
        var filled = filled(folder.resolve(String.valueOf(size)), size, arguments.contains(FRESH));
        double oursBytes = bytes(FilledArchive.data(filled.folder()));
        double rawBytes = bytes(FilledArchive.raw(filled.folder()));
        new Table("lập chỉ mục (indexing)", "văn bản/s (documents/s)", "byte/văn bản (bytes each)", "tổng MB (total)")
                .row(
                        "Đôn Đốc",
                        "%.0f".formatted(size / filled.oursSeconds()),
                        "%.0f".formatted(oursBytes / size),
                        "%.0f".formatted(oursBytes / 1e6))
                .row(
                        "Lucene",
                        "%.0f".formatted(size / filled.rawSeconds()),
                        "%.0f".formatted(rawBytes / size),
                        "%.0f".formatted(rawBytes / 1e6))
                .print();
        if (filled.earlier()) {
            System.out.printf(
                    "  số đo của lần nạp trước, kho giữ lại ở %s; nạp lại: thêm \"%s\" (of the earlier filling; \"%s\" fills anew)%n",
                    filled.folder(), FRESH, FRESH);
        }
        System.out.printf("  kích thước (size): %.2f × (mục tiêu, goal ≤ 1.3)%n", oursBytes / rawBytes);
        var floor = rawTimes(FilledArchive.raw(filled.folder()));
        var running = folder.resolve("running");
        FileSystemUtils.deleteRecursively(running);
        filled.linkTo(running.resolve("data"));
        search(running, size, floor);
        FileSystemUtils.deleteRecursively(running);
    }

    /** A measurement of the filling itself begins with {@code fresh}; else what an earlier run filled is good enough. */
    private static FilledArchive filled(Path folder, int size, boolean fresh) throws IOException {
        var earlier = fresh ? Optional.<FilledArchive>empty() : FilledArchive.earlier(folder, size);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        var archive = new GeneratedArchive();
        double oursSeconds = seconds(() -> archive.fill(FilledArchive.data(folder), 0, size));
        double rawSeconds = seconds(() -> fillRaw(archive, FilledArchive.raw(folder), size));
        return new FilledArchive(folder, size, oursSeconds, rawSeconds, false).kept();
    }

    private static void search(Path folder, int size, double[] floor) throws IOException, InterruptedException {
        var context = new SpringApplication(Dondoc.class)
                .run(
                        "--server.port=0",
                        "--dondoc.data=" + folder.resolve("data"),
                        "--dondoc.inbox=" + Files.createDirectories(folder.resolve("inbox")),
                        "--dondoc.outbox=" + Files.createDirectories(folder.resolve("outbox")));
        try {
            var address = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
            var browser = loggedIn(address, folder.resolve("data/run/mat-khau-lan-dau.txt"));
            asked(browser, address, WARMING);
            var times = asked(browser, address, TURNS);
            var all = times.stream()
                    .flatMap(one -> Arrays.stream(one.millis()).boxed())
                    .mapToDouble(d -> d)
                    .sorted()
                    .toArray();
            var table = new Table("câu tìm (query)", "tìm thấy (found)", "ms", "Lucene ms");
            for (int i = 0; i < ASKED.size(); i++) {
                table.row(
                        ASKED.get(i),
                        times.get(i).found(),
                        "%.1f".formatted(middle(times.get(i).millis())),
                        Double.isNaN(floor[i]) ? "–" : "%.1f".formatted(floor[i]));
            }
            table.print();
            System.out.printf(
                    "  %,d văn bản, HTTP: giữa (median) %.1f ms, p95 %.1f ms, p99 %.1f ms (mục tiêu, goal p95 ≤ %d); %.0f MB%n",
                    size,
                    middle(all),
                    all[all.length * 95 / 100],
                    all[all.length * 99 / 100],
                    size > 500_000 ? 100 : 50,
                    ProcessTree.peakMegabytes());
        } finally {
            context.close();
        }
    }

    /** What one query found and how long each turn took. */
    private record Times(String found, double[] millis) {}

    /** Every query so many times, by as many people at once as there are clients. */
    private static List<Times> asked(HttpClient browser, String address, int turns) throws InterruptedException {
        var found = new String[ASKED.size()];
        var millis = new double[ASKED.size()][turns * CLIENTS];
        try (var people = Executors.newFixedThreadPool(CLIENTS)) {
            var work = new ArrayList<Callable<Void>>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                work.add(() -> {
                    for (int turn = 0; turn < turns; turn++) {
                        for (int i = 0; i < ASKED.size(); i++) {
                            int query = (i + first * ASKED.size() / CLIENTS) % ASKED.size();
                            long start = System.nanoTime();
                            var page = page(
                                    browser,
                                    address + "/tim-kiem?q="
                                            + URLEncoder.encode(ASKED.get(query), StandardCharsets.UTF_8));
                            millis[query][turn * CLIENTS + first] = (System.nanoTime() - start) / 1e6;
                            var said = FOUND.matcher(page);
                            found[query] = said.find() ? said.group(1) : "0";
                        }
                    }
                    return null;
                });
            }
            for (var one : people.invokeAll(work)) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return IntStream.range(0, ASKED.size())
                .mapToObj(i -> new Times(found[i], millis[i]))
                .toList();
    }

    private static String page(HttpClient browser, String address) throws IOException, InterruptedException {
        var answer =
                browser.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("id=\"q\"")) {
            throw new IllegalStateException(answer.statusCode() + " at " + address);
        }
        return answer.body();
    }

    private static HttpClient loggedIn(String address, Path note) throws IOException, InterruptedException {
        var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        var said = PASSWORD.matcher(Files.readString(note));
        if (!said.find()) {
            throw new IllegalStateException("No password in " + note);
        }
        send(browser, address, "/dang-nhap", "username=quantri&password=" + encoded(said.group(1)));
        var own = "bench-" + said.group(1) + "-2026";
        send(
                browser,
                address,
                "/doi-mat-khau",
                "current=" + encoded(said.group(1)) + "&wanted=" + encoded(own) + "&repeated=" + encoded(own));
        return browser;
    }

    private static void send(HttpClient browser, String address, String path, String form)
            throws IOException, InterruptedException {
        var page = browser.send(
                        HttpRequest.newBuilder(URI.create(address + path)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        var token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("No form at " + path);
        }
        browser.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + encoded(token.group(1))))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void fillRaw(GeneratedArchive archive, Path folder, int size) {
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(
                        directory, new IndexWriterConfig(new StandardAnalyzer()).setRAMBufferSizeMB(64))) {
            IntStream.range(0, size).parallel().forEach(n -> {
                try {
                    writer.addDocument(raw(archive.document(n)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document raw(GeneratedArchive.Document document) {
        var raw = new Document();
        raw.add(new StringField("number", document.symbol(), Store.YES));
        raw.add(new LongField("day", document.issuedOn().toEpochDay(), Store.YES));
        raw.add(new TextField("subject", document.subject(), Store.YES));
        raw.add(new TextField("text", document.symbol() + "\n" + document.text(), Store.YES));
        return raw;
    }

    /** Milliseconds of each query on plain Lucene; not a number where it has no such field. */
    private static double[] rawTimes(Path folder) throws IOException {
        try (var directory = FSDirectory.open(folder);
                var reader = DirectoryReader.open(directory)) {
            var searcher = new IndexSearcher(reader);
            var times = new double[ASKED.size()];
            for (int i = 0; i < ASKED.size(); i++) {
                times[i] = ASKED.get(i).contains(":") ? Double.NaN : rawTime(searcher, ASKED.get(i));
            }
            return times;
        }
    }

    private static double rawTime(IndexSearcher searcher, String typed) throws IOException {
        var parser = new QueryParser("text", new StandardAnalyzer());
        parser.setDefaultOperator(QueryParser.Operator.AND);
        var millis = new double[TURNS];
        try {
            var query = parser.parse(typed.replace("/", "\\/"));
            for (int turn = 0; turn < TURNS; turn++) {
                long start = System.nanoTime();
                var top = searcher.search(query, new TopScoreDocCollectorManager(10, COUNTED));
                for (var hit : top.scoreDocs) {
                    searcher.storedFields().document(hit.doc);
                }
                millis[turn] = (System.nanoTime() - start) / 1e6;
            }
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
        return middle(millis);
    }

    private static double middle(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
