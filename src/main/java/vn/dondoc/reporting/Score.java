package vn.dondoc.reporting;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.figures.FirstUpdates;
import vn.dondoc.figures.Standing;

/** The points of one agency: the mean of its parts, and whether it told and reported in time. */
final class Score {

    private Score() {}

    /** Null where nothing that it leads can be judged. */
    static @Nullable Double of(
            Scoring scoring, Map<Standing, Integer> judged, FirstUpdates.Owed updates, FirstUpdates.Owed reports) {
        int parts = judged.values().stream().mapToInt(Integer::intValue).sum();
        if (parts == 0) {
            return null;
        }
        var shares = new EnumMap<Scoring.Part, Double>(Scoring.Part.class);
        int sum = judged.entrySet().stream()
                .mapToInt(one -> one.getValue() * scoring.points().getOrDefault(one.getKey(), 0))
                .sum();
        shares.put(Scoring.Part.RESULTS, (double) sum / parts);
        inTime(updates, Scoring.Part.UPDATES, shares);
        inTime(reports, Scoring.Part.REPORTS, shares);
        int weights = shares.keySet().stream()
                .mapToInt(part -> scoring.weights().getOrDefault(part, 0))
                .sum();
        double whole = shares.entrySet().stream()
                .mapToDouble(one -> one.getValue() * scoring.weights().getOrDefault(one.getKey(), 0))
                .sum();
        return weights == 0 ? null : Math.round(whole / weights * 10) / 10.0;
    }

    private static void inTime(FirstUpdates.Owed owed, Scoring.Part part, Map<Scoring.Part, Double> shares) {
        if (owed.owed() > 0) {
            shares.put(part, 100.0 * (owed.owed() - owed.late()) / owed.owed());
        }
    }
}
