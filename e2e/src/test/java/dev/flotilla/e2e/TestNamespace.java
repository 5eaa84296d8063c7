package dev.flotilla.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.core.ConditionTimeoutException;

/** A namespace of one test, and what a test does there. */
record TestNamespace(Cluster cluster, String name) {

    /** Models by their keys in the store. */
    static final String RANKER_V1 = "s3://models/ranker/1/model.onnx";

    static final String RANKER_V2 = "s3://models/ranker/2/model.onnx";

    private static final Duration POLL = Duration.ofMillis(200);

    static TestNamespace create(Cluster cluster, String name) {
        TestNamespace namespace = new TestNamespace(cluster, name);
        cluster.kubectlWith("""
                {apiVersion: v1, kind: Namespace, metadata: {name: %s, labels: {
                  pod-security.kubernetes.io/enforce: restricted}}}
                """.formatted(name), "apply", "-f", "-");
        namespace.apply(read(Cluster.checkout().resolve("e2e/demo/ranker/models-s3.yaml")));
        return namespace;
    }

    /** Deletes the namespace without waiting for its end. */
    void delete() {
        cluster.kubectl("delete", "namespace", name, "--wait=false");
    }

    /** {@code kubectl} in this namespace. */
    String kubectl(String... arguments) {
        return cluster.kubectl(inNamespace(arguments));
    }

    /** {@code kubectl} in this namespace, whether it succeeds or not. */
    Command.Result tryKubectl(String... arguments) {
        return cluster.tryKubectl(null, inNamespace(arguments));
    }

    /** Applies YAML. */
    String apply(String yaml) {
        return cluster.kubectlWith(yaml, inNamespace("apply", "-f", "-"));
    }

    /** Applies YAML that the API server may refuse. */
    Command.Result tryApply(String yaml) {
        return cluster.tryKubectl(yaml, inNamespace("apply", "-f", "-"));
    }

    JsonNode get(String... arguments) {
        return cluster.get(inNamespace(arguments));
    }

    /** Waits until an InferenceService is as wanted, and says what it was instead where it never is. */
    JsonNode awaitService(String service, Duration atMost, Predicate<JsonNode> wanted) {
        JsonNode[] last = new JsonNode[1];
        try {
            await().atMost(atMost).pollInterval(POLL).pollInSameThread().until(() -> {
                last[0] = get("infsvc", service);
                return wanted.test(last[0]);
            });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    service + " was not as wanted within " + atMost.toSeconds() + " s; its status is "
                            + (last[0] == null
                                    ? "unknown"
                                    : last[0].path("status").toPrettyString()),
                    e);
        }
        return last[0];
    }

    /** Waits until an InferenceService is as its newest spec wants it. */
    JsonNode awaitReady(String service) {
        return awaitService(service, Duration.ofSeconds(90), Conditions::settled);
    }

    /** Opens a NodePort to the pods of a service's main variant, and returns a client to it. */
    InferenceClient client(String service) {
        apply("""
                apiVersion: v1
                kind: Service
                metadata: {name: %1$s-test}
                spec:
                  type: NodePort
                  selector: {flotilla.dev/service: %1$s, flotilla.dev/variant: main}
                  ports: [{name: http, port: 80, targetPort: 8080}]
                """.formatted(service));
        int port =
                get("service", service + "-test").at("/spec/ports/0/nodePort").intValue();
        InferenceClient client = new InferenceClient(URI.create("http://127.0.0.1:" + port), service);
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(POLL)
                .ignoreExceptions()
                .until(() ->
                        client.post("/v2/models/" + service + "/infer", "{}").status() == 400);
        return client;
    }

    /** Saves what a person would ask for first. */
    void saveEverything(Path directory) throws IOException {
        save(directory, "inferenceservices.yaml", "get", "infsvc", "-o", "yaml");
        save(directory, "objects.txt", "get", "all,configmaps,pdb,endpointslices", "-o", "wide", "--show-labels");
        save(directory, "describe.txt", "describe", "infsvc,deployments,replicasets,pods,services");
        save(directory, "events.txt", "get", "events", "--sort-by=.lastTimestamp");
        for (String pod : kubectl("get", "pods", "-o", "name").lines().toList()) {
            save(directory, pod.replace('/', '-') + ".log", "logs", pod, "--all-containers", "--tail=2000");
        }
        Command.Result operator = cluster.tryKubectl(
                null, "-n", "flotilla-system", "logs", "deployment/flotilla-operator", "--tail=5000");
        Files.writeString(directory.resolve("operator.log"), operator.out() + operator.err());
    }

    private void save(Path directory, String file, String... command) throws IOException {
        Command.Result result = tryKubectl(command);
        Files.writeString(directory.resolve(file), result.out() + result.err());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String[] inNamespace(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--namespace=" + name));
        all.addAll(Arrays.asList(arguments));
        return all.toArray(String[]::new);
    }
}
