package vn.dondoc.inspection;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dondoc.regulation.Authority;
import vn.dondoc.rendering.OfficialPaper;
import vn.dondoc.rendering.OfficialPaper.Part;
import vn.dondoc.rendering.OfficialPaper.Signature;

/** What all papers of an inspection have in common: who writes, who signs, how days and bodies are said. */
record Frame(Inspection one, Rules rules, Authority authority) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    /** A paper of whoever decides the inspection. */
    OfficialPaper own(
            String type,
            String title,
            Paper as,
            String signer,
            List<String> to,
            List<Part> parts,
            List<String> recipients) {
        return paper(ownLetterhead(), type, title, as, to, parts, new Signature(ownSigners(), signer), recipients);
    }

    /** A paper of the Office, which reports to the Committee and notifies; of the agency where the inspection is its own. */
    OfficialPaper ofTheOffice(
            String type, String title, Paper as, List<String> to, List<Part> parts, List<String> recipients) {
        boolean own = one.head().agency() != null;
        return paper(
                own ? ownLetterhead() : authority.officeLetterhead(),
                type,
                title,
                as,
                to,
                parts,
                new Signature(own ? ownSigners() : signers("chief-own"), ""),
                recipients);
    }

    /** Minutes have no number; both sides sign. */
    OfficialPaper minutes(String title, LocalDate heldOn, List<Part> parts) {
        return new OfficialPaper(
                ownLetterhead(),
                "",
                OfficialPaper.placeAndDate(authority.place(), heldOn),
                "BIÊN BẢN",
                title,
                List.of(),
                parts,
                new Signature(List.of("TRƯỞNG ĐOÀN KIỂM TRA"), ""),
                List.of("ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA (ký, ghi rõ họ tên)"));
    }

    /** A list of the dossier that nobody signs. */
    OfficialPaper unsigned(String type, String title, List<Part> parts) {
        return new OfficialPaper(
                one.head().agency() == null ? authority.officeLetterhead() : ownLetterhead(),
                "",
                "",
                type,
                title,
                List.of(),
                parts,
                new Signature(List.of(), ""),
                List.of());
    }

    private OfficialPaper paper(
            List<String> letterhead,
            String type,
            String title,
            Paper as,
            List<String> to,
            List<Part> parts,
            Signature signature,
            List<String> recipients) {
        String number = as.number();
        return new OfficialPaper(
                letterhead,
                number == null ? "        /" : number,
                OfficialPaper.placeAndDate(authority.place(), as.day()),
                type,
                title,
                to,
                parts,
                signature,
                recipients);
    }

    private List<String> ownLetterhead() {
        return switch (one.head().issuer()) {
            case CHAIRMAN -> authority.letterhead();
            case CHIEF -> authority.officeLetterhead();
            case HEAD ->
                List.of(
                        String.join(" ", authority.letterhead()).toUpperCase(Locale.ROOT),
                        one.head().issuerName().toUpperCase(Locale.of("vi")));
        };
    }

    /** The Chairman decides in his own name, not in the Committee's. */
    private List<String> ownSigners() {
        return switch (one.head().issuer()) {
            case CHAIRMAN -> List.of("CHỦ TỊCH");
            case CHIEF -> signers("chief-own");
            case HEAD -> List.of("THỦ TRƯỞNG CƠ QUAN");
        };
    }

    private List<String> signers(String id) {
        return authority.signers().stream()
                .filter(signer -> signer.id().equals(id))
                .map(Authority.Signer::title)
                .findFirst()
                .orElse(List.of("CHÁNH VĂN PHÒNG"));
    }

    /** "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK", as it stands above the bases. */
    String decider() {
        return switch (one.head().issuer()) {
            case CHAIRMAN -> "CHỦ TỊCH " + String.join(" ", authority.letterhead());
            case CHIEF -> "CHÁNH " + authority.office().toUpperCase(Locale.of("vi"));
            case HEAD -> "THỦ TRƯỞNG " + one.head().issuerName().toUpperCase(Locale.of("vi"));
        };
    }

    String units() {
        return String.join("; ", one.head().units().stream().map(Unit::name).toList());
    }

    /** "Quyết định số 20/QĐ-UBND ngày 2/2/2026 của Chủ tịch UBND tỉnh". */
    String decision() {
        Paper paper = one.decision().paper();
        return "Quyết định số %s ngày %s của %s"
                .formatted(paper.number() == null ? "…" : paper.number(), said(paper.day()), issuer());
    }

    String issuer() {
        return one.head().issuer() == Issuer.HEAD
                ? "Thủ trưởng " + one.head().issuerName()
                : one.head().issuerName();
    }

    String duration() {
        return "từ ngày %s đến ngày %s"
                .formatted(said(one.decision().startsOn()), said(one.decision().endsOn()));
    }

    List<String> contents() {
        return Contents.of(rules.profile(), one.decision());
    }

    static String said(@Nullable LocalDate day) {
        return day == null ? "…" : DAY.format(day);
    }

    /** "1. …;" line by line. */
    static String numbered(List<String> lines) {
        var all = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            boolean closed = line.endsWith(".") || line.endsWith(";");
            all.add((i + 1) + ". " + (closed ? line : line + "."));
        }
        return String.join("\n", all);
    }

    static String sentence(String text) {
        String line = text.strip();
        return line.isEmpty() || line.endsWith(".") || line.endsWith(";") ? line : line + ".";
    }
}
