package dev.flotilla.e2e;

/** Specs of rankers, as tests need them. */
final class Rankers {

    private Rankers() {}

    /** Version 1 as main at a share, version 2 as challenger with the rest. */
    static String split(String service, int main) {
        return """
                apiVersion: flotilla.dev/v1alpha1
                kind: InferenceService
                metadata: {name: %s}
                spec:
                  variants:
                    - {name: main, traffic: %d, model: {uri: "%s", version: "1", credentials: models-s3}}
                    - {name: challenger, traffic: %d, model: {uri: "%s", version: "2", credentials: models-s3}}
                  server: {resources: {requests: {cpu: 50m, memory: 256Mi}, limits: {memory: 384Mi}}}
                  routing: {stickyBy: {header: x-user-id}}
                """.formatted(service, main, TestNamespace.RANKER_V1, 100 - main, TestNamespace.RANKER_V2);
    }

    /** One variant, named main, with pods and a model of the caller's. */
    static String single(String service, int replicas, String model) {
        return """
                apiVersion: flotilla.dev/v1alpha1
                kind: InferenceService
                metadata: {name: %s}
                spec:
                  variants:
                    - {name: main, model: %s}
                  server: {resources: {requests: {cpu: 50m, memory: 256Mi}, limits: {memory: 384Mi}}}
                  scaling: {minReplicas: %d}
                """.formatted(service, model, replicas);
    }

    /** The model of version 1, from the store. */
    static String v1() {
        return "{uri: \"" + TestNamespace.RANKER_V1 + "\", version: \"1\", credentials: models-s3}";
    }

    /** The model of version 2, from the store. */
    static String v2() {
        return "{uri: \"" + TestNamespace.RANKER_V2 + "\", version: \"2\", credentials: models-s3}";
    }
}
