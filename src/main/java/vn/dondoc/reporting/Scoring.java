package vn.dondoc.reporting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.agency.Agency;
import vn.dondoc.figures.Standing;
import vn.dondoc.rendering.TemplateFault;

/** How the ranking is scored, as {@code report-templates/xep-hang-thi-dua/cach-tinh.yaml} or the Office's own says. */
record Scoring(
        Map<Standing, Integer> points,
        Map<Part, Integer> weights,
        boolean sparesWaiting,
        int least,
        List<Grade> grades,
        List<Group> groups) {

    /** What a score is made of. */
    enum Part {
        RESULTS,
        UPDATES,
        REPORTS
    }

    record Grade(int from, String name) {}

    /** Bodies that are ranked among themselves. */
    record Group(String name, Set<Agency.Kind> kinds) {}

    static Scoring shipped() {
        return of(Replaceable.FORMULA.shipped());
    }

    /** Of a text that is known to be right. */
    static Scoring of(String text) {
        FormulaReader.Read read = FormulaReader.read(text);
        Scoring scoring = read.scoring();
        if (scoring == null) {
            throw new IllegalArgumentException(
                    read.faults().stream().map(TemplateFault::words).collect(Collectors.joining("; ")));
        }
        return scoring;
    }

    String grade(double score) {
        return grades.stream()
                .filter(grade -> score >= grade.from())
                .findFirst()
                .map(Grade::name)
                .orElse("");
    }
}
