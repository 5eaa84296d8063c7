package dev.flotilla.dataplane;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketsTest {

    /** The version 2 vectors of GrowthBook's public SDK test cases (MIT), times 10,000. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seed|a|505",
                "seed|b|2696",
                "foo|ab|2575",
                "foo|def|2019",
                "89123klj|8952klfjas09ujkasdf|1240",
                "90850943850283058242805|123|7516",
                "()**(%$##$%#$#|___)((*\":&|128",
            })
    void a_unit_has_the_bucket_that_the_public_vectors_give(String seed, String unit, int bucket) {
        assertThat(Buckets.of(seed, unit)).isEqualTo(bucket);
    }

    @Property
    void every_unit_has_a_bucket_that_exists(@ForAll String seed, @ForAll String unit) {
        assertThat(Buckets.of(seed, unit)).isBetween(0, Buckets.COUNT - 1);
    }
}
