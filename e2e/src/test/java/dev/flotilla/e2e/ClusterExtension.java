package dev.flotilla.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Behind {@link OnCluster}: the cluster is made ready once, a namespace for each test. */
final class ClusterExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace STORE = ExtensionContext.Namespace.create(ClusterExtension.class);
    private static final Path FAILURES = Path.of("target", "e2e-failures");

    @Override
    public void beforeEach(ExtensionContext context) {
        InstalledCluster installed = context.getRoot()
                .getStore(STORE)
                .getOrComputeIfAbsent(
                        InstalledCluster.class, key -> InstalledCluster.prepare(), InstalledCluster.class);
        TestNamespace namespace = TestNamespace.create(installed.cluster(), nameFor(context));
        context.getStore(STORE).put(TestNamespace.class, namespace);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestNamespace namespace = namespaceOf(context);
        if (context.getExecutionException().isPresent()) {
            save(namespace, FAILURES.resolve(namespace.name()));
        }
        namespace.delete();
    }

    private static void save(TestNamespace namespace, Path directory) {
        try {
            Files.createDirectories(directory);
            namespace.saveEverything(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("The state of the failed test's namespace is in " + directory.toAbsolutePath());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestNamespace.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return namespaceOf(context);
    }

    private static TestNamespace namespaceOf(ExtensionContext context) {
        return Objects.requireNonNull(context.getStore(STORE).get(TestNamespace.class, TestNamespace.class));
    }

    /** Says which test it was for; short enough for a namespace. */
    private static String nameFor(ExtensionContext context) {
        String test = context.getRequiredTestMethod()
                .getName()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String shortened = test.substring(0, Math.min(test.length(), 40)).replaceAll("-$", "");
        return shortened + "-"
                + Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36 * 36, 36 * 36 * 36 * 36), 36);
    }
}
