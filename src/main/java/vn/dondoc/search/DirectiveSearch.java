package vn.dondoc.search;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.access.CitizenNames;
import vn.dondoc.access.Viewer;
import vn.dondoc.search.Question.State;

/** Search as other programs ask for it: the same words, fields and choices as on the page; only what a person has confirmed. */
@Component
public class DirectiveSearch {

    private final DirectiveIndex index;
    private final CitizenNames citizens;

    DirectiveSearch(DirectiveIndex index, CitizenNames citizens) {
        this.citizens = citizens;
        this.index = index;
    }

    /** What was found; {@code complete} tells whether {@code total} was counted to the end. */
    public record Answer(
            long total,
            boolean complete,
            int page,
            List<Directive> directives,
            Map<String, Map<String, Long>> facets,
            List<String> hints,
            @Nullable String instead) {}

    /** One directive with the sentences that hold the words. */
    public record Directive(
            UUID id,
            @Nullable String number,
            @Nullable String type,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable String subject,
            List<String> excerpts) {}

    public Answer find(Map<String, String> parameters, Viewer viewer) {
        var address = new SearchAddress(parameters).with(Facet.By.STATE.parameter(), State.CONFIRMED.name());
        var page = parameters.get("trang");
        var question = (page == null ? address : new SearchAddress(withPage(address, page))).question();
        var found = index.find(question, viewer);
        return new Answer(
                found.total(),
                !found.atLeast(),
                question.page(),
                found.hits().stream().map(this::directive).toList(),
                facets(found),
                question.words().hints().stream().map(Enum::name).sorted().toList(),
                found.instead());
    }

    private static Map<String, String> withPage(SearchAddress address, String page) {
        var parameters = new LinkedHashMap<>(address.parameters());
        parameters.put("trang", page);
        return parameters;
    }

    private Directive directive(Found.Hit hit) {
        return new Directive(
                hit.key(),
                hit.number(),
                hit.type(),
                hit.issuer(),
                hit.issuedOn(),
                hit.subject() == null ? null : citizens.shown(hit.subject()),
                hit.excerpts().stream()
                        .map(excerpt -> citizens.shown(
                                excerpt.pieces().stream().map(Found.Piece::text).collect(Collectors.joining())))
                        .toList());
    }

    private static Map<String, Map<String, Long>> facets(Found found) {
        var facets = new LinkedHashMap<String, Map<String, Long>>();
        for (var facet : found.facets()) {
            var counts = new LinkedHashMap<String, Long>();
            facet.counts().forEach(count -> counts.put(count.value(), count.found()));
            facets.put(facet.by().parameter(), counts);
        }
        return facets;
    }
}
