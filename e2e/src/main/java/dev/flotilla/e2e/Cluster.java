package dev.flotilla.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A running cluster, as kubectl sees it.
 *
 * @param kubectl the kubectl to use
 * @param kubeconfig how to reach the cluster
 */
public record Cluster(Path kubectl, Path kubeconfig) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    /** The checkout's top level, wherever in it Maven or the demo was started. */
    public static Path checkout() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (at.resolve("e2e/cluster/cluster").toFile().exists()) {
                return at;
            }
        }
        throw new IllegalStateException("run this inside a checkout of Flotilla");
    }

    /**
     * The cluster of that name, which has to be up.
     *
     * @param name as given to {@code e2e/cluster/cluster up}
     */
    public static Cluster named(String name) {
        return new Cluster(
                Path.of(entryPoint(Duration.ofMinutes(1), "bin").out().strip(), "kubectl"),
                Path.of(entryPoint(Duration.ofMinutes(1), "kubeconfig", name)
                        .out()
                        .strip()));
    }

    /**
     * Runs the entry point {@code e2e/cluster/cluster}.
     *
     * @throws IllegalStateException if it fails; the message has what it wrote
     */
    public static Command.Result entryPoint(Duration deadline, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(checkout().resolve("e2e/cluster/cluster").toString());
        command.addAll(Arrays.asList(arguments));
        Command.Result result = Command.run(command, Map.of(), null, deadline);
        if (!result.succeeded()) {
            throw new IllegalStateException("%s failed with %d: %s %s"
                    .formatted(String.join(" ", command), result.exitCode(), result.out(), result.err()));
        }
        return result;
    }

    /** Runs kubectl, whether it succeeds or not. */
    public Command.Result tryKubectl(@Nullable String input, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(kubectl.toString());
        command.add("--kubeconfig=" + kubeconfig);
        command.addAll(Arrays.asList(arguments));
        return Command.run(command, Map.of(), input, DEADLINE);
    }

    /**
     * Runs kubectl.
     *
     * @return what it printed
     * @throws IllegalStateException if it fails; the message has what it wrote to standard error
     */
    public String kubectl(String... arguments) {
        return kubectlWith(null, arguments);
    }

    /** {@link #kubectl}, with something on standard input. */
    public String kubectlWith(@Nullable String input, String... arguments) {
        Command.Result result = tryKubectl(input, arguments);
        if (!result.succeeded()) {
            throw new IllegalStateException("kubectl " + String.join(" ", arguments) + ": " + result.err());
        }
        return result.out();
    }

    /** {@code kubectl get} with arguments, as JSON. */
    public JsonNode get(String... arguments) {
        List<String> command = new ArrayList<>(List.of("get"));
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("-o", "json"));
        return json(kubectl(command.toArray(String[]::new)));
    }

    /** Reads JSON that a program of ours or of Kubernetes printed. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("this is not JSON: " + text, e);
        }
    }
}
