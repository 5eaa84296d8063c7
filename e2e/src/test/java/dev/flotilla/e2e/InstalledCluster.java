package dev.flotilla.e2e;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The cluster that the tests share: up, with the images that this checkout built, the operator, and a store with
 * the ranking models in the namespace {@code models}.
 */
record InstalledCluster(Cluster cluster) {

    private static final String NAME = "test";

    /** Makes the cluster ready; nothing is done again where it is. */
    static InstalledCluster prepare() {
        Path checkout = Cluster.checkout();
        Cluster.entryPoint(Duration.ofMinutes(20), "up", NAME);
        Command.Result loaded = Command.run(
                java.util.List.of(checkout.resolve("scripts/load-images").toString(), NAME),
                java.util.Map.of(),
                null,
                Duration.ofMinutes(5));
        if (!loaded.succeeded()) {
            throw new IllegalStateException("images could not be loaded: " + loaded.out() + loaded.err());
        }
        Cluster cluster = Cluster.named(NAME);
        cluster.kubectl(
                "apply",
                "--server-side",
                "--force-conflicts",
                "-k",
                checkout.resolve("config/default").toString());
        cluster.kubectl(
                "apply",
                "--server-side",
                "--force-conflicts",
                "-k",
                checkout.resolve("e2e/demo/models").toString());
        cluster.kubectl("-n", "flotilla-system", "rollout", "status", "deployment/flotilla-operator", "--timeout=90s");
        cluster.kubectl("-n", "models", "rollout", "status", "deployment/models", "--timeout=90s");
        return new InstalledCluster(cluster);
    }
}
