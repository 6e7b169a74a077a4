package vn.dondoc.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.access.CitizenNames;
import vn.dondoc.access.Delegations;
import vn.dondoc.access.Viewer;
import vn.dondoc.archive.DocumentId;
import vn.dondoc.notice.News;
import vn.dondoc.review.Visibility;
import vn.dondoc.search.Found.Hit;
import vn.dondoc.tracking.Directive;
import vn.dondoc.tracking.DirectiveId;
import vn.dondoc.tracking.Directives;

/**
 * Tells of each kept question what newly answers it. What was told is written down find by find, so that an index that lags behind, or was
 * built anew, neither hides a find nor tells it again. Who is away is told when he is back.
 */
@Component
class NewAnswers implements News {

    /** Longer than any index lagged behind yet. */
    private static final Duration LAG = Duration.ofDays(30);

    /** What its owner saw himself when he opened the question is no news; what the index did not know at that moment is. */
    private static final Duration SEEN_LAG = Duration.ofHours(1);

    /** Of one question on one day; the others come on the next. */
    private static final int MOST = 100;

    private static final int PAGE = 200;

    private final SavedSearches saved;
    private final ToldFinds told;
    private final DirectiveIndex index;
    private final Directives directives;
    private final Delegations delegations;
    private final CitizenNames citizens;
    private final Clock clock;

    NewAnswers(
            SavedSearches saved,
            ToldFinds told,
            DirectiveIndex index,
            Directives directives,
            Delegations delegations,
            CitizenNames citizens,
            Clock clock) {
        this.saved = saved;
        this.told = told;
        this.index = index;
        this.directives = directives;
        this.delegations = delegations;
        this.citizens = citizens;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Answered> tell(Viewer viewer, UUID digest) {
        var answered = new ArrayList<Answered>();
        if (viewer.insteadOf() != null
                || viewer.roles().stream().noneMatch(SearchPage.READERS::contains)
                || delegations.ofAbsent(viewer.account(), LocalDate.now(clock)).isPresent()) {
            return answered;
        }
        for (var search : saved.of(viewer)) {
            if (search.alert()) {
                var fresh = fresh(search, viewer);
                told.tell(search.id(), fresh, digest);
                if (!fresh.isEmpty()) {
                    answered.add(answered(search, fresh, viewer));
                }
            }
        }
        return answered;
    }

    @Override
    public List<Answered> toldIn(UUID digest, Viewer viewer) {
        var subjects = told.in(digest);
        return saved.of(viewer).stream()
                .filter(search -> subjects.containsKey(search.id()))
                .map(search -> answered(search, List.copyOf(Objects.requireNonNull(subjects.get(search.id()))), viewer))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void carryOver(UUID from, UUID to) {
        told.carryOver(from, to);
    }

    private List<UUID> fresh(SavedSearch search, Viewer viewer) {
        Instant after = after(told.times(search.id()));
        var fresh = new ArrayList<UUID>();
        for (int from = 0; ; from += PAGE) {
            List<Hit> page = index.news(after, search.address().question(), viewer, from, PAGE);
            fresh.addAll(untold(search, page, viewer));
            if (page.size() < PAGE || fresh.size() >= MOST) {
                return fresh.subList(0, Math.min(MOST, fresh.size()));
            }
        }
    }

    private static Instant after(ToldFinds.Times times) {
        Instant toldAt = times.toldAt();
        return Stream.of(
                        times.keptAt(),
                        times.seenAt().minus(SEEN_LAG),
                        toldAt == null ? times.keptAt() : toldAt.minus(LAG))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whoever was told of a document is not told again when it has become a directive. */
    private List<UUID> untold(SavedSearch search, List<Hit> hits, Viewer viewer) {
        Map<UUID, List<UUID>> known = new LinkedHashMap<>();
        for (var hit : hits) {
            if (hit.confirmed()) {
                directive(hit.key(), viewer).ifPresent(directive -> known.put(hit.key(), names(directive)));
            } else {
                known.put(hit.key(), List.of(hit.key()));
            }
        }
        var toldOf = told.among(
                search.id(), known.values().stream().flatMap(List::stream).toList());
        return known.entrySet().stream()
                .filter(one -> one.getValue().stream().noneMatch(toldOf::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<UUID> names(Directive directive) {
        DocumentId document = directive.document();
        UUID id = directive.id().value();
        return document == null ? List.of(id) : List.of(id, document.value());
    }

    /** The database says who may read it, even should the index not know the newest of it. */
    private Optional<Directive> directive(UUID key, Viewer viewer) {
        return directives.find(viewer, new DirectiveId(key));
    }

    /** What is for the Office alone, or was confirmed by nobody, is counted and not named. */
    private Answered answered(SavedSearch search, List<UUID> subjects, Viewer viewer) {
        var named = subjects.stream()
                .flatMap(subject -> directive(subject, viewer).stream())
                .filter(directive -> directive.visibility() == Visibility.ASSIGNED_AGENCIES)
                .map(directive ->
                        new Find(directive.number(), directive.issuedOn(), citizens.shown(directive.subject())))
                .toList();
        return new Answered(
                search.id(), search.title(), SavedSearchPages.PATH + "/" + search.id(), subjects.size(), named);
    }
}
