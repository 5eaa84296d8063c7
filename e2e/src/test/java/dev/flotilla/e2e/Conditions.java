package dev.flotilla.e2e;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads conditions of an InferenceService. */
final class Conditions {

    private Conditions() {}

    /** Whether status speaks of the newest spec, and all is as it asks. */
    static boolean settled(JsonNode service) {
        return service.at("/metadata/generation").longValue()
                        == service.at("/status/observedGeneration").longValue()
                && is(service, "Ready", "True")
                && is(service, "TrafficApplied", "True")
                && is(service, "ModelsLoaded", "True")
                && is(service, "Reconciling", "False")
                && is(service, "Stalled", "False");
    }

    static boolean is(JsonNode service, String type, String status) {
        return of(service, type).path("status").asText().equals(status);
    }

    static String message(JsonNode service, String type) {
        return of(service, type).path("message").asText();
    }

    static String reason(JsonNode service, String type) {
        return of(service, type).path("reason").asText();
    }

    private static JsonNode of(JsonNode service, String type) {
        for (JsonNode condition : service.at("/status/conditions")) {
            if (condition.path("type").asText().equals(type)) {
                return condition;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
