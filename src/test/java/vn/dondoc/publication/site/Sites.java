package vn.dondoc.publication.site;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Small sites for tests: pages that link to each other and to files. */
public final class Sites {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    private Sites() {}

    /** Reports one to {@code reports}, each page saying the word. */
    public static Site of(String word, int reports) {
        var files = new ArrayList<SiteFile>();
        var index = new StringBuilder(word);
        for (int i = 1; i <= reports; i++) {
            String folder = "2026/ket-qua-" + i + "/";
            files.add(SiteFile.of(folder + "ban-1/so-lieu.csv", "a,b\n" + i + "," + word));
            files.add(SiteFile.of(
                    folder + "ban-1/index.html", word + "<a href=\"so-lieu.csv\"></a><a href=\"../index.html\"></a>"));
            files.add(SiteFile.of(folder + "index.html", word + "<a href=\"ban-1/so-lieu.csv\"></a>"));
            index.append("<a href=\"").append(folder).append("index.html\"></a>");
        }
        files.add(SiteFile.of("index.html", index.toString()));
        files.add(SiteFile.of("tim-kiem.json", "[\"" + word + "\"]"));
        return new Site(files);
    }

    /** Links to what is not there, on the pages that a reader gets to from the first one. */
    public static List<String> deadLinks(Map<String, String> files) {
        var dead = new ArrayList<String>();
        var seen = new HashSet<String>();
        var wait = new ArrayDeque<>(List.of("index.html"));
        while (!wait.isEmpty()) {
            String page = wait.poll();
            if (!page.endsWith(".html") || !seen.add(page)) {
                continue;
            }
            LINK.matcher(files.getOrDefault(page, ""))
                    .results()
                    .map(link -> link.group(1))
                    .forEach(link -> {
                        String target = to(page, link);
                        if (files.containsKey(target)) {
                            wait.add(target);
                        } else if (!link.matches("#.*|https?:.*")) {
                            dead.add(page + " → " + link);
                        }
                    });
        }
        return dead;
    }

    private static String to(String page, String link) {
        return Path.of("/" + page).resolveSibling(link).normalize().toString().substring(1);
    }

    static Map<String, String> texts(Site site) {
        var texts = new TreeMap<String, String>();
        site.files().forEach(file -> {
            try {
                texts.put(file.path(), new String(file.bytes(), java.nio.charset.StandardCharsets.UTF_8));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        return texts;
    }
}
