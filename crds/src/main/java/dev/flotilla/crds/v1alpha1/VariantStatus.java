package dev.flotilla.crds.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** What a variant is doing. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VariantStatus(
        @JsonPropertyDescription("Name of the variant.") @Required
        String name,

        @JsonPropertyDescription("The revision that the spec asks for; one Deployment has this name.")
        String revision,

        @JsonPropertyDescription(
                "The revision that answers until the one asked for is ready; absent where that one answers"
                        + " already.")
        @Nullable
        String previousRevision,

        @JsonPropertyDescription("The model of the revision that the spec asks for.")
        ModelStatus model,

        @JsonPropertyDescription("Its share of the traffic.")
        TrafficStatus traffic,

        @JsonPropertyDescription("Its pods.") ReplicasStatus replicas) {

    /** How far a model is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ModelStatus(
            @JsonPropertyDescription("Version, as in the spec.") @Nullable
            String version,

            @JsonPropertyDescription("Pending, Downloading, Loading, WarmingUp, Loaded or Failed.")
            String state,

            @JsonPropertyDescription("Why it failed, in one word.") @Nullable
            String reason,

            @JsonPropertyDescription("Why it failed, and what to do.") @Nullable
            String message,

            @JsonPropertyDescription("When it came into this state.") @Nullable
            String since) {}

    /** A variant's share of the traffic. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TrafficStatus(
            @JsonPropertyDescription("Percent that the spec asks for.")
            int desired,

            @JsonPropertyDescription("Percent in the routing table that every ready pod has acknowledged.") @Nullable
            Integer applied) {}

    /** A variant's pods. */
    public record ReplicasStatus(
            @JsonPropertyDescription("Pods that are ready.") int ready,

            @JsonPropertyDescription("Pods that are wanted.")
            int desired) {}
}
