package dev.flotilla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only running shows: it stands in conditions and events, and what served before keeps serving. */
@OnCluster
class TroubleE2E {

    private static final Duration SOON = Duration.ofSeconds(45);
    private static final RankingTask TASK = RankingTask.read();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{uri: \"s3://models/ranker/9/model.onnx\", credentials: models-s3}|NotFound|s3://models/ranker/9/model.onnx",
                "{uri: \"s3://models/ranker/1/model.onnx\", credentials: no-such-secret}|CredentialsMissing|no-such-secret",
                "{uri: \"s3://models/ranker/1/model.onnx\", credentials: models-s3, sha256: \"0000000000000000000000000000000000000000000000000000000000000000\"}|HashMismatch|sha256",
                "{uri: \"configmap://no-such-map/model.onnx\"}|NotFound|no-such-map",
                "{uri: \"http://no-such-host.models.svc/model.onnx\"}|Unreachable|no-such-host",
            })
    void a_model_that_cannot_be_had_is_named_in_conditions(
            String model, String reason, String words, TestNamespace namespace) {
        namespace.apply(Rankers.single("ranker", 1, model));

        JsonNode failed = namespace.awaitService(
                "ranker",
                SOON,
                service -> Conditions.reason(service, "ModelsLoaded").equals(reason));

        assertThat(Conditions.message(failed, "ModelsLoaded")).contains("main").contains(words);
        assertThat(Conditions.is(failed, "Ready", "False")).isTrue();
        assertThat(failed.at("/status/variants/0/model/state").asText()).isEqualTo("Failed");
        assertThat(namespace.kubectl("get", "events", "-o", "jsonpath={.items[*].reason}"))
                .contains(reason);
    }

    @Test
    void bytes_that_are_not_onnx_are_told_from_a_model(TestNamespace namespace) {
        namespace.kubectl("create", "configmap", "models", "--from-literal=page.onnx=<html>not a model</html>");
        namespace.apply(Rankers.single("ranker", 1, "{uri: \"configmap://models/page.onnx\"}"));

        JsonNode failed = namespace.awaitService(
                "ranker",
                SOON,
                service -> Conditions.reason(service, "ModelsLoaded").equals("NotOnnx"));

        assertThat(Conditions.is(failed, "Stalled", "True"))
                .as("no waiting heals it")
                .isTrue();
    }

    @Test
    void a_pod_that_no_node_has_room_for_is_named(TestNamespace namespace) {
        namespace.apply(Rankers.single("ranker", 1, Rankers.v1()).replace("cpu: 50m", "cpu: 1000"));

        JsonNode stuck = namespace.awaitService(
                "ranker",
                SOON,
                service -> Conditions.reason(service, "ModelsLoaded").equals("Unschedulable"));

        assertThat(Conditions.message(stuck, "ModelsLoaded")).contains("cpu");
    }

    @Test
    void a_failed_change_leaves_what_served_serving_and_the_right_one_takes_over(TestNamespace namespace) {
        namespace.apply(Rankers.single("ranker", 1, Rankers.v1()));
        namespace.awaitReady("ranker");
        try (InferenceClient client = namespace.client("ranker")) {
            namespace.apply(
                    Rankers.single("ranker", 1, "{uri: \"s3://models/ranker/9/model.onnx\", credentials: models-s3}"));
            JsonNode failed =
                    namespace.awaitService("ranker", SOON, service -> Conditions.is(service, "Stalled", "True"));

            assertThat(Conditions.is(failed, "Ready", "True"))
                    .as("users are served")
                    .isTrue();
            assertThat(failed.at("/status/variants/0/previousRevision").asText())
                    .startsWith("ranker-main-");
            assertThat(OpenLoop.run(client, TASK, 100, 300, Map.of("main", "1")).failures())
                    .isEmpty();

            namespace.apply(Rankers.single("ranker", 1, Rankers.v2()));
            List<String> during =
                    OpenLoop.run(client, TASK, 100, 1_500, Map.of("main", "1")).failures();
            assertThat(during)
                    .as("only answers of the new model are unlike v1's")
                    .allMatch(failure -> failure.contains("away from"));
            namespace.awaitReady("ranker");
            assertThat(OpenLoop.run(client, TASK, 100, 300, Map.of("main", "2")).failures())
                    .isEmpty();
            assertThat(namespace.get("deployments").path("items"))
                    .as("the old revision and the failed one are gone")
                    .hasSize(1);
        }
    }

    @Test
    void a_name_that_is_taken_is_not_taken_over(TestNamespace namespace) {
        namespace.apply("{apiVersion: v1, kind: Service, metadata: {name: ranker}, spec: {ports: [{port: 1}]}}");
        namespace.apply(Rankers.single("ranker", 1, Rankers.v1()));

        JsonNode taken = namespace.awaitService("ranker", SOON, service -> Conditions.is(service, "Stalled", "True"));

        assertThat(Conditions.message(taken, "Ready")).contains("Service").contains("ranker");
        assertThat(namespace.get("service", "ranker").at("/spec/ports/0/port").intValue())
                .isEqualTo(1);
    }
}
