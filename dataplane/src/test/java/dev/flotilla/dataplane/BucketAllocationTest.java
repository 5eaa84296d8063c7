package dev.flotilla.dataplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BucketAllocationTest {

    @Test
    void a_first_allocation_hands_out_buckets_in_the_order_of_the_variants() {
        assertThat(BucketAllocation.reweight(Map.of(), shares("main", 90, "challenger", 10)))
                .containsExactly(
                        Map.entry("main", List.of(new BucketRange(0, 9_000))),
                        Map.entry("challenger", List.of(new BucketRange(9_000, 10_000))));
    }

    @Test
    void growing_the_challenger_leaves_its_units_with_it() {
        var before = BucketAllocation.reweight(Map.of(), shares("main", 90, "challenger", 10));

        var after = BucketAllocation.reweight(before, shares("main", 50, "challenger", 50));

        assertThat(after)
                .containsExactly(
                        Map.entry("main", List.of(new BucketRange(0, 5_000))),
                        Map.entry("challenger", List.of(new BucketRange(5_000, 10_000))));
    }

    @Test
    void a_variant_at_zero_percent_has_no_bucket() {
        assertThat(BucketAllocation.reweight(Map.of(), shares("main", 100, "challenger", 0)))
                .containsEntry("challenger", List.of());
    }

    @Test
    void shares_that_do_not_add_up_are_refused_with_their_sum() {
        assertThatThrownBy(() -> BucketAllocation.reweight(Map.of(), shares("main", 80, "challenger", 10)))
                .hasMessageContaining("90 percent");
    }

    @Property
    void a_reweight_reaches_the_shares_and_moves_the_fewest_buckets(
            @ForAll("sequencesOfShares") List<SequencedMap<String, Integer>> sequence) {
        Map<String, List<BucketRange>> before = Map.of();
        for (SequencedMap<String, Integer> shares : sequence) {
            var after = BucketAllocation.reweight(before, shares);

            int unavoidable = 0;
            for (String variant : shares.keySet()) {
                int had = size(before.getOrDefault(variant, List.of()));
                int has = size(after.getOrDefault(variant, List.of()));
                assertThat(has).isEqualTo(shares.getOrDefault(variant, 0) * 100);
                unavoidable += Math.max(0, has - had);
            }
            assertThat(moved(before, after)).isEqualTo(unavoidable);
            assertThat(owners(after)).doesNotContain("");
            before = after;
        }
    }

    @Provide
    Arbitrary<List<SequencedMap<String, Integer>>> sequencesOfShares() {
        return Arbitraries.randoms()
                .map(BucketAllocationTest::randomShares)
                .list()
                .ofMinSize(2)
                .ofMaxSize(6);
    }

    /** One to five of seven variants, in random order, with random shares that add up to 100. */
    private static SequencedMap<String, Integer> randomShares(Random random) {
        List<String> names = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f", "g"));
        Collections.shuffle(names, random);
        SequencedMap<String, Integer> shares = new LinkedHashMap<>();
        int left = 100;
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            int share = i == count - 1 ? left : random.nextInt(left + 1);
            shares.put(names.get(i), share);
            left -= share;
        }
        return shares;
    }

    private static int moved(Map<String, List<BucketRange>> before, Map<String, List<BucketRange>> after) {
        String[] was = owners(before);
        String[] is = owners(after);
        int moved = 0;
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            if (!was[bucket].equals(is[bucket])) {
                moved++;
            }
        }
        return moved;
    }

    private static String[] owners(Map<String, List<BucketRange>> allocation) {
        String[] owners = new String[Buckets.COUNT];
        java.util.Arrays.fill(owners, "");
        allocation.forEach((variant, ranges) -> ranges.forEach(range -> {
            for (int bucket = range.from(); bucket < range.to(); bucket++) {
                assertThat(owners[bucket]).as("owner of bucket %d", bucket).isEmpty();
                owners[bucket] = variant;
            }
        }));
        return owners;
    }

    private static int size(List<BucketRange> ranges) {
        return ranges.stream().mapToInt(BucketRange::size).sum();
    }

    private static SequencedMap<String, Integer> shares(String first, int share, String second, int other) {
        SequencedMap<String, Integer> shares = new LinkedHashMap<>();
        shares.put(first, share);
        shares.put(second, other);
        return shares;
    }
}
