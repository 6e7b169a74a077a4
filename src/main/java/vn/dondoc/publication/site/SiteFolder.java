package vn.dondoc.publication.site;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.archive.DurableFiles;

/**
 * A site under one name that leads to one of several whole states of it: {@code portal} is a link into {@code .portal/}, and one rename makes it
 * lead to the next. A reader has the old site or the new one. Where there can be no links, or something is mounted at the name, it is a
 * {@link PlainFolder}.
 */
public final class SiteFolder {

    private static final Logger LOG = LoggerFactory.getLogger(SiteFolder.class);

    /** So many states before the present one stay for readers who are still at them. */
    private static final int KEPT = 2;

    private final Path name;
    private final Path states;
    private final Steps steps;

    public SiteFolder(Path name) {
        this(name, Steps.UNWATCHED);
    }

    public SiteFolder(Path name, Steps steps) {
        this.name = name;
        this.states = name.resolveSibling("." + name.getFileName());
        this.steps = steps;
    }

    public boolean exists() {
        return Files.exists(name, LinkOption.NOFOLLOW_LINKS);
    }

    /** Where a server finds it. */
    public Path path() {
        return name;
    }

    /** Lays the site; false where it was there already, whole. */
    public boolean lay(Site site) throws IOException {
        sweep();
        if (site.isWholeIn(name)) {
            prune();
            return false;
        }
        if (Files.isDirectory(name, LinkOption.NOFOLLOW_LINKS) && !movedAway()) {
            new PlainFolder(name, steps).bring(site);
            return true;
        }
        Path state = build(site);
        try {
            lead(state);
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            LOG.info("No link can be made at {}: the site becomes a plain folder", name, noLinks);
            new PlainFolder(name, steps).bring(site);
            Trees.remove(states);
            return true;
        }
        prune();
        return true;
    }

    /** Takes the name and every state away. */
    public void remove() throws IOException {
        Trees.remove(name);
        Trees.remove(states);
    }

    private Path build(Site site) throws IOException {
        DurableFiles.createFolders(states);
        Path beside = states.resolve(Trees.UNFINISHED + UUID.randomUUID());
        new PlainFolder(beside, steps).bring(site);
        Path state = states.resolve(String.format("%06d", last().orElse(0) + 1));
        DurableFiles.move(beside, state);
        steps.done("built " + state.getFileName());
        return state;
    }

    private void lead(Path state) throws IOException {
        Path link = states.resolve(Trees.UNFINISHED + UUID.randomUUID());
        try {
            Files.createSymbolicLink(
                    link,
                    Path.of(states.getFileName().toString(), state.getFileName().toString()));
            steps.done("made a link");
            Files.move(link, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            steps.done("switched");
            DurableFiles.forceFolder(name.toAbsolutePath().resolveSibling(""));
        } finally {
            Files.deleteIfExists(link);
        }
    }

    /** A folder that an earlier version of this program left at the name makes way; one that something is mounted at cannot. */
    private boolean movedAway() throws IOException {
        try {
            DurableFiles.createFolders(states);
            Files.move(name, states.resolve(Trees.UNFINISHED + UUID.randomUUID()), StandardCopyOption.ATOMIC_MOVE);
            steps.done("moved the old folder away");
            return true;
        } catch (FileSystemException mounted) {
            LOG.info("{} stays a folder: {}", name, mounted.getClass().getSimpleName());
            return false;
        }
    }

    private void sweep() throws IOException {
        if (Files.isDirectory(states)) {
            try (var all = Files.list(states)) {
                for (Path left : all.filter(Trees::isUnfinished).toList()) {
                    Trees.remove(left);
                }
            }
        }
    }

    private void prune() throws IOException {
        List<Path> all = states();
        Path present = Files.isSymbolicLink(name) ? Files.readSymbolicLink(name).getFileName() : null;
        int at = all.stream().map(Path::getFileName).toList().indexOf(present);
        for (int i = 0; i < at - KEPT; i++) {
            Trees.remove(all.get(i));
            steps.done("removed an old state");
        }
    }

    private OptionalLong last() throws IOException {
        return states().stream()
                .mapToLong(state -> Long.parseLong(state.getFileName().toString()))
                .max();
    }

    private List<Path> states() throws IOException {
        if (!Files.isDirectory(states)) {
            return List.of();
        }
        try (var all = Files.list(states)) {
            return all.filter(state -> state.getFileName().toString().matches("\\d{6,}"))
                    .sorted(Comparator.comparingLong(
                            state -> Long.parseLong(state.getFileName().toString())))
                    .toList();
        }
    }
}
