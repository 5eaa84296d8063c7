package dev.flotilla.e2e;

import java.util.Map;
import java.util.Set;
import org.apache.commons.statistics.inference.ChiSquareTest;

/** Whether the split that happened is the split that was asked for. */
public final class Split {

    private Split() {}

    /**
     * Pearson's χ² test of counts against shares.
     *
     * @param percent the share of each variant, in percent; those at 0 are no degree of freedom
     * @param counts the requests that each answered
     * @return how likely counts at least this far off are if the split is right; 0 where a variant that should
     *     answer nothing answered something
     */
    public static double pValue(Map<String, Integer> percent, Map<String, Integer> counts) {
        Set<String> live = new java.util.TreeSet<>(percent.keySet());
        live.removeIf(variant -> percent.getOrDefault(variant, 0) == 0);
        if (!live.containsAll(counts.keySet())) {
            return 0;
        }
        if (live.size() == 1) {
            return 1;
        }
        double[] expected =
                live.stream().mapToDouble(v -> percent.getOrDefault(v, 0)).toArray();
        long[] observed =
                live.stream().mapToLong(v -> counts.getOrDefault(v, 0)).toArray();
        return ChiSquareTest.withDefaults().test(expected, observed).getPValue();
    }
}
