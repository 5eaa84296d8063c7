package dev.flotilla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flotilla.e2e.InferenceClient.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a newcomer does first. */
@OnCluster
class MainJobE2E {

    private static final Map<String, String> VERSIONS = Map.of("main", "1", "challenger", "2");
    private static final RankingTask TASK = RankingTask.read();

    @Test
    void a_ranker_answers_real_queries_and_splits_them_as_asked(TestNamespace namespace) {
        namespace.apply(Rankers.split("ranker", 90));
        JsonNode ready = namespace.awaitReady("ranker");

        assertThat(ready.at("/status/traffic").asText()).isEqualTo("main=90 challenger=10");
        assertThat(ready.at("/status/replicas").asText()).isEqualTo("2/2");
        assertThat(ready.at("/status/url").asText()).isEqualTo("http://ranker." + namespace.name() + ".svc");
        assertThat(ready.at("/status/variants/1/model/state").asText()).isEqualTo("Loaded");

        try (InferenceClient client = namespace.client("ranker")) {
            OpenLoop.Report asked90 = OpenLoop.run(client, TASK, 200, 2_000, VERSIONS);
            assertThat(asked90.failures()).isEmpty();
            assertThat(Split.pValue(Map.of("main", 90, "challenger", 10), asked90.byVariant()))
                    .as("χ² of %s", asked90.byVariant())
                    .isGreaterThan(0.001);

            namespace.apply(Rankers.split("ranker", 50));
            JsonNode reweighted = namespace.awaitReady("ranker");
            assertThat(reweighted.at("/status/traffic").asText()).isEqualTo("main=50 challenger=50");
            assertThat(reweighted.at("/status/variants/0/revision"))
                    .as("a reweight makes no new revision")
                    .isEqualTo(ready.at("/status/variants/0/revision"));

            OpenLoop.Report asked50 = OpenLoop.run(client, TASK, 200, 2_000, VERSIONS);
            assertThat(asked50.failures()).isEmpty();
            assertThat(Split.pValue(Map.of("main", 50, "challenger", 50), asked50.byVariant()))
                    .as("χ² of %s", asked50.byVariant())
                    .isGreaterThan(0.001);
        }
    }

    @Test
    void the_same_unit_gets_the_same_variant_and_a_reweight_takes_nobody_back(TestNamespace namespace) {
        namespace.apply(Rankers.split("ranker", 80));
        namespace.awaitReady("ranker");
        String body = TASK.queries().getFirst().body();
        try (InferenceClient client = namespace.client("ranker")) {
            Map<String, String> first = variantOfEachUnit(client, body);
            assertThat(variantOfEachUnit(client, body)).isEqualTo(first);
            assertThat(first.values()).contains("main", "challenger");

            namespace.apply(Rankers.split("ranker", 60));
            namespace.awaitReady("ranker");

            Map<String, String> second = variantOfEachUnit(client, body);
            first.forEach((unit, variant) -> {
                if (variant.equals("challenger")) {
                    assertThat(second).containsEntry(unit, "challenger");
                }
            });
        }
    }

    @Test
    void a_version_in_the_url_pins_it_and_a_bad_request_is_told_what_is_wrong(TestNamespace namespace) {
        namespace.apply(Rankers.split("ranker", 100));
        namespace.awaitReady("ranker");
        String body = TASK.queries().getFirst().body();
        try (InferenceClient client = namespace.client("ranker")) {
            Answer pinned = client.post("/v2/models/ranker/versions/2/infer", body);
            assertThat(pinned.status()).isEqualTo(200);
            assertThat(pinned.variant()).isEqualTo("challenger");

            assertThat(client.post("/v2/models/ranker/versions/7/infer", body).status())
                    .isEqualTo(404);
            assertThat(client.post("/v2/models/somebody/infer", body).status()).isEqualTo(404);

            Answer malformed = client.post("/v2/models/ranker/infer", body.replace("FP32", "INT64"));
            assertThat(malformed.status()).isEqualTo(400);
            assertThat(Cluster.json(malformed.body()).path("error").asText()).contains("features", "INT64", "FP32");
        }
    }

    private static Map<String, String> variantOfEachUnit(InferenceClient client, String body) {
        Map<String, CompletableFuture<Answer>> answers = new HashMap<>();
        for (int user = 0; user < 200; user++) {
            String unit = "user-" + user;
            answers.put(unit, client.inferAsync(body, unit));
        }
        Map<String, String> variants = new HashMap<>();
        answers.forEach((unit, answer) -> {
            assertThat(List.of(200)).contains(answer.join().status());
            variants.put(unit, answer.join().variant());
        });
        return variants;
    }
}
