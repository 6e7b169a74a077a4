package vn.dondoc.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.access.Role;
import vn.dondoc.access.Viewer;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyId;
import vn.dondoc.suggestion.DocumentType;

/** The page of the minimal records: fields of the regulation and no other; a request that brings more is refused as a whole. */
@Controller
@RequestMapping("/van-ban-mat")
class SecretPages {

    private static final Set<String> FIELDS = Set.of(
            "type",
            "number",
            "issuedOn",
            "signer",
            "submitting",
            "executing",
            "unit",
            "total",
            "dueOn",
            "status",
            "_csrf");

    private final SecretRecords records;
    private final Agencies agencies;
    private final Clock clock;

    SecretPages(SecretRecords records, Agencies agencies, Clock clock) {
        this.records = records;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("allowed", records.allowed());
        model.addAttribute("on", records.on());
        model.addAttribute("administrator", viewer.has(Role.ADMINISTRATOR));
        model.addAttribute("keeper", viewer.roles().stream().anyMatch(SecretRecords.KEEPERS::contains));
        model.addAttribute("records", records.list(viewer));
        model.addAttribute("statuses", records.statuses());
        model.addAttribute("types", DocumentType.values());
        model.addAttribute("today", today);
        model.addAttribute(
                "agencies",
                agencies.register().validOn(today).stream()
                        .filter(one -> !one.isGroup())
                        .toList());
        model.addAttribute(
                "names",
                agencies.register().all().stream()
                        .collect(Collectors.toMap(one -> one.id().value(), Agency::name, (a, b) -> a)));
        return "tracking/secret";
    }

    @PostMapping("/bat")
    String turn(Viewer viewer, @RequestParam(defaultValue = "false") boolean on, RedirectAttributes flash) {
        return told(records.switchTo(viewer, on), flash);
    }

    @PostMapping
    String enter(Viewer viewer, @RequestParam Map<String, String> sent, RedirectAttributes flash) {
        if (!FIELDS.containsAll(sent.keySet())) {
            return told(Taken.SECRET_CONTENT, flash);
        }
        SecretRecord one = record(sent);
        return told(one == null ? Taken.SECRET_FORM : records.enter(viewer, one), flash);
    }

    @PostMapping("/{id}")
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String status,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate sentOn,
            RedirectAttributes flash) {
        return told(records.update(viewer, id, version, status, dueOn, sentOn), flash);
    }

    /** Null where a field does not have the form that keeps content out; what was sent is not repeated anywhere. */
    private @Nullable SecretRecord record(Map<String, String> sent) {
        String dueOn = sent.getOrDefault("dueOn", "");
        AgencyId executing = known(sent.get("executing"));
        if (executing == null) {
            return null;
        }
        try {
            return new SecretRecord(
                    UUID.randomUUID(),
                    DocumentType.valueOf(sent.getOrDefault("type", "")),
                    new SecretRecord.Number(sent.getOrDefault("number", "").strip()),
                    LocalDate.parse(sent.getOrDefault("issuedOn", "")),
                    new SecretRecord.Name(sent.getOrDefault("signer", "").strip()),
                    known(sent.get("submitting")),
                    executing,
                    new SecretRecord.Name(sent.getOrDefault("unit", "").strip()),
                    Integer.parseInt(sent.getOrDefault("total", "")),
                    dueOn.isEmpty() ? null : LocalDate.parse(dueOn),
                    sent.getOrDefault("status", ""),
                    null,
                    0);
        } catch (IllegalArgumentException | DateTimeParseException formless) {
            return null;
        }
    }

    private @Nullable AgencyId known(@Nullable String id) {
        return id == null || id.isBlank()
                ? null
                : agencies.register().byId(new AgencyId(id)).map(Agency::id).orElse(null);
    }

    private static String told(Taken taken, RedirectAttributes flash) {
        flash.addFlashAttribute(taken == Taken.DONE ? "done" : "problem", taken.messageKey());
        return "redirect:/van-ban-mat";
    }
}
