package dev.flotilla.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the API server itself says to a wrong spec. */
@OnCluster
class ApiRulesE2E {

    private static final String MODEL = "{uri: \"s3://models/ranker/1/model.onnx\"}";

    @ParameterizedTest
    @MethodSource("wrongSpecs")
    void a_wrong_spec_is_refused_with_what_would_be_right(
            String name, String spec, String path, String words, TestNamespace namespace) {
        Command.Result result = namespace.tryApply(resource(name, spec));

        assertThat(result.succeeded()).as("accepted: %s", spec).isFalse();
        assertThat(result.err()).contains(path).contains(words);
    }

    @ParameterizedTest
    @MethodSource("rightSpecs")
    void a_right_spec_is_taken(String spec, TestNamespace namespace) {
        Command.Result result = namespace
                .cluster()
                .tryKubectl(
                        resource("ranker", spec),
                        "--namespace=" + namespace.name(),
                        "apply",
                        "--dry-run=server",
                        "-f",
                        "-");

        assertThat(result.err()).isEmpty();
        assertThat(result.succeeded()).isTrue();
    }

    static Stream<Arguments> wrongSpecs() {
        return Stream.of(
                wrong(
                        "{variants: [{name: a, traffic: 80, model: M}, {name: b, traffic: 10, model: M}]}",
                        "spec.variants",
                        "traffic adds up to 90 percent; it must add up to 100"),
                wrong(
                        "{variants: [{name: a, traffic: 100, model: M}, {name: b, model: M}]}",
                        "spec.variants",
                        "every variant needs traffic where there is more than one"),
                wrong(
                        "{variants: [{name: a, traffic: 50, model: M}]}",
                        "spec.variants",
                        "traffic adds up to 50 percent"),
                wrong("{variants: [{name: a, traffic: 101, model: M}]}", "spec.variants[0].traffic", "100"),
                wrong("{variants: [{name: a, traffic: -1, model: M}]}", "spec.variants[0].traffic", "0"),
                wrong(
                        "{variants: [{name: a, traffic: 50, model: M}, {name: a, traffic: 50, model: M}]}",
                        "spec.variants[1]",
                        "Duplicate value"),
                wrong("{variants: []}", "spec.variants", "at least 1"),
                wrong("{}", "spec.variants", "Required value"),
                wrong("{variants: [{model: M}]}", "spec.variants[0].name", "Required value"),
                wrong("{variants: [{name: Main, model: M}]}", "spec.variants[0].name", "lower-case letters"),
                wrong("{variants: [{name: main-, model: M}]}", "spec.variants[0].name", "begins and ends"),
                wrong("{variants: [{name: main}]}", "spec.variants[0].model", "Required value"),
                wrong("{variants: [{name: main, model: {}}]}", "spec.variants[0].model.uri", "Required value"),
                wrong(
                        uri("ftp://host/model.onnx"),
                        "spec.variants[0].model.uri",
                        "the scheme must be one of s3, https"),
                wrong(uri("model.onnx"), "spec.variants[0].model.uri", "the scheme must be one of"),
                wrong(uri("s3://models"), "spec.variants[0].model.uri", "the URI must name a file"),
                wrong(uri("s3:///model.onnx"), "spec.variants[0].model.uri", "the URI must name a file"),
                wrong(uri("https://host"), "spec.variants[0].model.uri", "the URI must name a file"),
                wrong(uri("configmap://models"), "spec.variants[0].model.uri", "configmap://name/key"),
                wrong(uri("file://models/a.onnx"), "spec.variants[0].model.uri", "file:///path"),
                wrong(uri("file:///models/../../etc/passwd"), "spec.variants[0].model.uri", "must not have . or .."),
                wrong(
                        uri("https://me:secret@host/model.onnx"),
                        "spec.variants[0].model.uri",
                        "name a Secret in credentials"),
                wrong(
                        "{variants: [{name: main, model: {uri: \"s3://b/k\", sha256: abc}}]}",
                        "spec.variants[0].model.sha256",
                        "this has 3 characters"),
                wrong(
                        "{variants: [{name: main, model: {uri: \"s3://b/k\", sha256: %s}}]}".formatted("G".repeat(64)),
                        "spec.variants[0].model.sha256",
                        "64 lower-case hexadecimal"),
                wrong(
                        "{variants: [{name: main, model: {uri: \"s3://b/k\", version: \"1/2\"}}]}",
                        "spec.variants[0].model.version",
                        "a version has letters, digits"),
                wrong(
                        "{variants: [{name: main, model: {uri: \"s3://b/k\", credentials: \"Not A Secret\"}}]}",
                        "spec.variants[0].model.credentials",
                        "not a name that a Secret can have"),
                wrong(
                        "{variants: [{name: main, model: M}], scaling: {minReplicas: 0}}",
                        "spec.scaling.minReplicas",
                        "1"),
                wrong(
                        "{variants: [{name: main, model: M}], routing: {stickyBy: {header: \"x user\"}}}",
                        "spec.routing.stickyBy.header",
                        "not a name that an HTTP header can have"),
                wrong(
                        "{variants: [{name: main, model: M}], routing: {stickyBy: {}}}",
                        "spec.routing.stickyBy.header",
                        "Required value"),
                wrong(
                        "{variants: [{name: main, model: M}], server: {resources: {requests: {memory: 2Gi}, limits: {memory: 1Gi}}}}",
                        "spec.server.resources",
                        "a request must not be above the limit"),
                wrong(
                        "{variants: [{name: main, model: M}], server: {resources: {requests: {memory: lots}}}}",
                        "spec.server.resources",
                        "must be Kubernetes quantities"),
                wrong("{variants: [{name: main, model: M}], replicas: 3}", "spec.replicas", "unknown field"),
                Arguments.of("1ranker", "{variants: [{name: main, model: M}]}", "1ranker", "cannot name a Service"),
                Arguments.of(
                        "r".repeat(50),
                        "{variants: [{name: main, model: M}]}",
                        "r".repeat(50),
                        "is too long for these variants"));
    }

    static Stream<String> rightSpecs() {
        return Stream.of(
                "{variants: [{name: main, model: M}]}",
                "{variants: [{name: main, traffic: 100, model: M}]}",
                "{variants: [{name: a, traffic: 100, model: M}, {name: b, traffic: 0, model: M}]}",
                uri("https://host/a%20b.onnx?version=2"),
                uri("configmap://models/a.onnx"),
                uri("file:///models/a..b.onnx"),
                "{variants: [{name: main, model: M}], server: {resources: {requests: {cpu: 2}, limits: {cpu: \"2\", memory: 1Gi}}}}",
                "{variants: [{name: main, model: M}], scaling: {minReplicas: 3}, routing: {stickyBy: {header: x-user-id}}}");
    }

    private static Arguments wrong(String spec, String path, String words) {
        return Arguments.of("ranker", spec, path, words);
    }

    private static String uri(String uri) {
        return "{variants: [{name: main, model: {uri: \"" + uri + "\"}}]}";
    }

    private static String resource(String name, String spec) {
        return "{apiVersion: flotilla.dev/v1alpha1, kind: InferenceService, metadata: {name: " + name + "}, spec: "
                + spec.replace("model: M", "model: " + MODEL) + "}";
    }
}
