package dev.flotilla.dataplane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Which variant owns which buckets. A reweight moves the fewest buckets that reach the new shares: a
 * variant that grows keeps all it had, one that shrinks gives up only what is too much, and everybody
 * else's assignment stays.
 */
public final class BucketAllocation {

    private static final int UNOWNED = -1;

    private BucketAllocation() {}

    /**
     * Moves an allocation to new shares.
     *
     * @param previous the buckets that each variant has had; empty for a first allocation; ranges of
     *     variants that are not in {@code percent} become free
     * @param percent the share of each variant in percent, in the order in which free buckets are
     *     handed out; must add up to 100
     * @return for each variant of {@code percent}, in its order, sorted ranges that do not touch; a
     *     variant at 0 percent has none
     * @throws IllegalArgumentException if the shares are negative or do not add up to 100
     */
    public static SequencedMap<String, List<BucketRange>> reweight(
            Map<String, List<BucketRange>> previous, SequencedMap<String, Integer> percent) {
        requireWhole(percent);
        List<String> variants = List.copyOf(percent.keySet());
        int[] owner = new int[Buckets.COUNT];
        Arrays.fill(owner, UNOWNED);
        int[] missing = new int[variants.size()];
        for (int v = 0; v < variants.size(); v++) {
            missing[v] = percent.getOrDefault(variants.get(v), 0) * (Buckets.COUNT / 100);
            missing[v] -= keep(previous.getOrDefault(variants.get(v), List.of()), v, missing[v], owner);
        }
        handOutFree(owner, missing);
        return ranges(variants, owner);
    }

    private static void requireWhole(Map<String, Integer> percent) {
        int sum = 0;
        for (Map.Entry<String, Integer> share : percent.entrySet()) {
            if (share.getValue() < 0) {
                throw new IllegalArgumentException(
                        "share of " + share.getKey() + " is " + share.getValue() + " percent; it must not be negative");
            }
            sum += share.getValue();
        }
        if (sum != 100) {
            throw new IllegalArgumentException("shares add up to " + sum + " percent; they must add up to 100");
        }
    }

    /** Keeps up to {@code most} of the buckets that a variant had, and returns how many it kept. */
    private static int keep(List<BucketRange> had, int variant, int most, int[] owner) {
        int kept = 0;
        for (BucketRange range : had) {
            for (int bucket = range.from(); bucket < range.to() && kept < most; bucket++) {
                if (owner[bucket] == UNOWNED) {
                    owner[bucket] = variant;
                    kept++;
                }
            }
        }
        return kept;
    }

    private static void handOutFree(int[] owner, int[] missing) {
        int variant = 0;
        for (int bucket = 0; bucket < owner.length; bucket++) {
            if (owner[bucket] != UNOWNED) {
                continue;
            }
            while (missing[variant] == 0) {
                variant++;
            }
            owner[bucket] = variant;
            missing[variant]--;
        }
    }

    private static SequencedMap<String, List<BucketRange>> ranges(List<String> variants, int[] owner) {
        List<List<BucketRange>> ranges = new ArrayList<>();
        variants.forEach(variant -> ranges.add(new ArrayList<>()));
        int from = 0;
        for (int bucket = 1; bucket <= owner.length; bucket++) {
            if (bucket == owner.length || owner[bucket] != owner[from]) {
                ranges.get(owner[from]).add(new BucketRange(from, bucket));
                from = bucket;
            }
        }
        SequencedMap<String, List<BucketRange>> byVariant = new LinkedHashMap<>();
        for (int v = 0; v < variants.size(); v++) {
            byVariant.put(variants.get(v), List.copyOf(ranges.get(v)));
        }
        return byVariant;
    }
}
