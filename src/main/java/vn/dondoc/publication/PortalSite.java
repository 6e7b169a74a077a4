package vn.dondoc.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.Archive;
import vn.dondoc.publication.site.Site;
import vn.dondoc.publication.site.SiteFile;
import vn.dondoc.regulation.Authority;
import vn.dondoc.regulation.OwnAuthority;
import vn.dondoc.regulation.Regulations;

/** The whole site as it should be: made of what was published and of nothing else, so that it can be made again on any machine. */
@Component
class PortalSite {

    private static final Viewer PUBLICATION = Viewer.system("publication");
    private static final String SCRIPT = "tim-kiem.js";
    private static final Set<String> PICTURES = Set.of("svg", "png");

    private final Publications publications;
    private final PortalPages pages;
    private final Archive archive;
    private final Regulations regulations;
    private final OwnAuthority authority;
    private final PortalSettings settings;

    PortalSite(
            Publications publications,
            PortalPages pages,
            Archive archive,
            Regulations regulations,
            OwnAuthority authority,
            PortalSettings settings) {
        this.publications = publications;
        this.pages = pages;
        this.archive = archive;
        this.regulations = regulations;
        this.authority = authority;
        this.settings = settings;
    }

    Theme theme() {
        Authority own = authority.of(regulations.active());
        return new Theme(
                settings.name().isEmpty() ? own.name() : settings.name(),
                own.office(),
                armsName(),
                settings.colour(),
                settings.linkColour(),
                settings.footer().isEmpty() ? own.office() + " – " + own.name() : settings.footer(),
                settings.contact().isEmpty() ? own.office() + ", " + own.place() : settings.contact(),
                settings.address(),
                settings.licence());
    }

    Site site() throws IOException {
        Theme theme = theme();
        var files = new ArrayList<SiteFile>();
        var histories = new LinkedHashMap<String, List<Version>>();
        publications
                .shown(PUBLICATION)
                .forEach(version -> histories
                        .computeIfAbsent(version.path(), path -> new ArrayList<>())
                        .add(version));
        var published = new ArrayList<Published>();
        for (List<Version> history : histories.values()) {
            published.add(add(files, theme, history));
        }
        List<Version> current = published.stream().map(Published::version).toList();
        files.add(SiteFile.of("index.html", pages.index(theme, current)));
        PortalPages.years(current)
                .forEach((year, versions) ->
                        files.add(SiteFile.of(year + "/index.html", pages.year(theme, year, versions))));
        files.add(SiteFile.of("feed.xml", Feeds.atom(theme, onPortal(histories))));
        files.add(SiteFile.of("sitemap.xml", Feeds.sitemap(theme, current)));
        files.add(SiteFile.of("danh-muc.jsonld", StructuredData.catalogue(theme, current(published))));
        files.add(SiteFile.of("tim-kiem.json", SearchFile.of(current)));
        files.add(SiteFile.of(SCRIPT, new ClassPathResource("publication/" + SCRIPT).getContentAsByteArray()));
        if (theme.arms() != null && settings.arms() != null) {
            files.add(SiteFile.of(theme.arms(), Files.readAllBytes(settings.arms())));
        }
        return new Site(files);
    }

    boolean isEmpty() {
        return publications.shown(PUBLICATION).isEmpty();
    }

    /** The page of the address, and a folder for each version; returns what the address shows now. */
    private Published add(List<SiteFile> files, Theme theme, List<Version> history) {
        Version current = history.getFirst();
        for (Version version : history) {
            boolean gone = version.state() == VersionState.WITHDRAWN;
            List<PublicFile> downloads = gone ? List.of() : publications.files(version.id());
            // Where something was, the note of its withdrawal stands.
            Version shown = gone ? current : version;
            files.add(SiteFile.of(
                    version.folder() + "/index.html",
                    pages.version(theme, shown, downloads, visible(history), version.folder())));
            for (PublicFile file : downloads) {
                files.add(new SiteFile(
                        version.folder() + "/" + file.name(),
                        file.sha256().hex(),
                        file.size(),
                        () -> archive.read(file.sha256())));
            }
            if (!downloads.isEmpty()) {
                files.add(SiteFile.of(version.folder() + "/" + Site.MANIFEST, sums(downloads)));
            }
        }
        List<PublicFile> downloads = publications.files(current.id());
        files.add(SiteFile.of(
                current.path() + "/index.html",
                pages.version(theme, current, downloads, visible(history), current.path())));
        return new Published(current, downloads);
    }

    private static String sums(List<PublicFile> downloads) {
        var sums = new StringBuilder();
        downloads.forEach(file -> sums.append(file.sha256().hex())
                .append("  ")
                .append(file.name())
                .append('\n'));
        return sums.toString();
    }

    private static List<Version> visible(List<Version> history) {
        return history.stream().filter(Version::published).toList();
    }

    private static List<Version> onPortal(Map<String, List<Version>> histories) {
        return histories.values().stream()
                .flatMap(List::stream)
                .filter(Version::published)
                .toList();
    }

    private static List<Published> current(List<Published> published) {
        return published.stream().filter(one -> !one.version().withdrawal()).toList();
    }

    private @Nullable String armsName() {
        Path arms = settings.arms();
        if (arms == null) {
            return null;
        }
        String name = arms.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!PICTURES.contains(ending)) {
            throw new UncheckedIOException(new IOException("dondoc.portal.arms: cần tệp .svg hoặc .png: " + arms));
        }
        return "huy-hieu." + ending;
    }
}
