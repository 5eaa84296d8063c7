package dev.flotilla.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Things break, and nobody's request fails. */
@OnCluster
class ResilienceE2E {

    private static final Map<String, String> VERSIONS = Map.of("main", "1", "challenger", "2");
    private static final RankingTask TASK = RankingTask.read();
    private static final int PER_SECOND = 200;

    @Test
    void main_pods_are_deleted_one_by_one_under_load(TestNamespace namespace) {
        namespace.apply(Rankers.single("ranker", 2, Rankers.v1()));
        namespace.awaitReady("ranker");
        try (InferenceClient client = namespace.client("ranker")) {
            CompletableFuture<OpenLoop.Report> load = CompletableFuture.supplyAsync(
                    () -> OpenLoop.run(client, TASK, PER_SECOND, 40 * PER_SECOND, VERSIONS));
            for (String pod :
                    namespace.kubectl("get", "pods", "-o", "name").lines().toList()) {
                namespace.kubectl("delete", pod, "--wait=false");
                namespace.awaitService(
                        "ranker",
                        Duration.ofSeconds(5),
                        s -> !s.at("/status/replicas").asText().equals("2/2"));
                namespace.awaitReady("ranker");
            }
            OpenLoop.Report report = load.join();
            System.out.println("main pods deleted one by one at " + PER_SECOND + "/s: " + report);
            assertThat(report.failures()).isEmpty();
        }
    }

    @Test
    void a_challenger_that_dies_costs_nobody_a_request(TestNamespace namespace) {
        namespace.apply(Rankers.split("ranker", 50));
        namespace.awaitReady("ranker");
        try (InferenceClient client = namespace.client("ranker")) {
            CompletableFuture<OpenLoop.Report> load = CompletableFuture.supplyAsync(
                    () -> OpenLoop.run(client, TASK, PER_SECOND, 15 * PER_SECOND, VERSIONS));
            namespace.kubectl("delete", "pods", "-l", "flotilla.dev/variant=challenger", "--grace-period=0", "--force");
            OpenLoop.Report report = load.join();
            System.out.println("challenger killed at " + PER_SECOND + "/s: " + report);
            assertThat(report.failures()).isEmpty();
        }
    }

    @Test
    void the_operator_dies_and_nothing_else_does(TestNamespace namespace) {
        namespace.apply(Rankers.split("ranker", 50));
        JsonNode before = namespace.awaitReady("ranker");
        try (InferenceClient client = namespace.client("ranker")) {
            CompletableFuture<OpenLoop.Report> load = CompletableFuture.supplyAsync(
                    () -> OpenLoop.run(client, TASK, PER_SECOND, 15 * PER_SECOND, VERSIONS));
            namespace
                    .cluster()
                    .kubectl("-n", "flotilla-system", "delete", "pods", "--all", "--grace-period=0", "--force");
            OpenLoop.Report report = load.join();
            System.out.println("operator killed at " + PER_SECOND + "/s: " + report);
            assertThat(report.failures()).isEmpty();
        }
        namespace
                .cluster()
                .kubectl("-n", "flotilla-system", "rollout", "status", "deployment/flotilla-operator", "--timeout=90s");
        namespace.apply(Rankers.split("ranker", 60));
        JsonNode after = namespace.awaitReady("ranker");
        assertThat(after.at("/status/variants/0/revision")).isEqualTo(before.at("/status/variants/0/revision"));
    }

    @Test
    void what_is_ours_comes_back_and_nothing_is_written_at_rest(TestNamespace namespace) {
        namespace.apply(Rankers.split("ranker", 90));
        namespace.awaitReady("ranker");
        namespace.kubectl("delete", "configmap", "ranker-routing");
        namespace.kubectl("delete", "service", "ranker");
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(() -> {
            namespace.get("configmap", "ranker-routing");
            namespace.get("service", "ranker");
            assertThat(Conditions.settled(namespace.get("infsvc", "ranker"))).isTrue();
        });

        String atRest = versions(namespace);
        await().pollDelay(Duration.ofSeconds(20))
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(versions(namespace)).isEqualTo(atRest));
    }

    @Test
    void a_namespace_goes_without_hanging(TestNamespace namespace) {
        namespace.apply(Rankers.single("ranker", 1, Rankers.v1()));
        namespace.awaitReady("ranker");

        namespace.kubectl("delete", "infsvc", "ranker");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(namespace
                                .get(
                                        "deployments,services,configmaps,secrets,pdb,pods",
                                        "-l",
                                        "flotilla.dev/service=ranker")
                                .path("items"))
                        .isEmpty());
    }

    @Test
    void twenty_services_at_once_all_get_ready(TestNamespace namespace) {
        StringBuilder all = new StringBuilder();
        List<String> names = java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> "ranker-" + i)
                .toList();
        names.forEach(name -> all.append(Rankers.single(name, 1, Rankers.v1())
                        .replace("cpu: 50m", "cpu: 10m")
                        .replace("requests: {cpu: 10m, memory: 256Mi}", "requests: {cpu: 10m, memory: 128Mi}"))
                .append("---\n"));
        namespace.apply(all.toString());

        for (String name : names) {
            namespace.awaitService(name, Duration.ofMinutes(5), Conditions::settled);
        }
    }

    /** Resource versions of everything that the operator writes. */
    private static String versions(TestNamespace namespace) {
        return namespace.kubectl(
                "get",
                "infsvc,deployments,services,configmaps,secrets,pdb,events",
                "-o",
                "jsonpath={range .items[*]}{.kind}/{.metadata.name}={.metadata.resourceVersion} {end}");
    }
}
