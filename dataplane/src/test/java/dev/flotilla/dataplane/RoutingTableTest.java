package dev.flotilla.dataplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutingTableTest {

    private static final RoutingTable TABLE = table(
            target("main", "1", new BucketRange(0, 9_000)), target("challenger", "2", new BucketRange(9_000, 10_000)));

    @Test
    void a_bucket_goes_to_the_target_that_owns_it() {
        assertThat(TABLE.targetOf(0).variant()).isEqualTo("main");
        assertThat(TABLE.targetOf(8_999).variant()).isEqualTo("main");
        assertThat(TABLE.targetOf(9_000).variant()).isEqualTo("challenger");
        assertThat(TABLE.targetOf(9_999).variant()).isEqualTo("challenger");
    }

    @Test
    void a_version_pins_the_target_that_has_it() {
        assertThat(TABLE.targetOfVersion("2").orElseThrow().variant()).isEqualTo("challenger");
        assertThat(TABLE.targetOfVersion("3")).isEmpty();
    }

    @Test
    void json_goes_there_and_back() throws Exception {
        ObjectMapper json = new ObjectMapper();

        RoutingTable back = json.readValue(json.writeValueAsString(TABLE), RoutingTable.class);

        assertThat(back).isEqualTo(TABLE);
    }

    @Test
    void a_bucket_of_two_targets_is_refused() {
        assertThatThrownBy(() ->
                        table(target("a", "1", new BucketRange(0, 10_000)), target("b", "2", new BucketRange(5, 6))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bucket 5 belongs to more than one target");
    }

    @Test
    void a_bucket_of_no_target_is_refused() {
        assertThatThrownBy(() -> table(target("a", "1", new BucketRange(0, 9_999))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bucket 9999 belongs to no target");
    }

    @Test
    void a_table_without_targets_is_refused() {
        assertThatThrownBy(() -> new RoutingTable("ranker", 1, "ranker", null, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("targets is empty");
    }

    private static RoutingTable table(RoutingTable.Target... targets) {
        return new RoutingTable("ranker", 3, "ranker", "x-user-id", List.of(targets));
    }

    private static RoutingTable.Target target(String variant, String version, BucketRange range) {
        return new RoutingTable.Target(
                variant,
                "ranker-" + variant + "-5f6d8c",
                version,
                List.of(range),
                List.of(new RoutingTable.Endpoint("ranker-" + variant + "-5f6d8c-x", "10.244.0.7", 9090)));
    }
}
