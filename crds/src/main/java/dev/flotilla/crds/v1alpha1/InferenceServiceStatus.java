package dev.flotilla.crds.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InferenceServiceStatus(
        @JsonPropertyDescription("The generation of the spec that this status speaks of.") @Nullable
        Long observedGeneration,

        @JsonPropertyDescription(
                "Accepted: the spec is usable. ModelsLoaded: every variant has its pods, with the model loaded."
                        + " TrafficApplied: every ready pod splits as asked. Ready: users are served."
                        + " Reconciling: a change is on its way. Stalled: a person is needed.")
        @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("Where the service answers inside the cluster.") @Nullable
        String url,

        @JsonPropertyDescription("The split that is asked for, for people: main=90 challenger=10.") @Nullable
        String traffic,

        @JsonPropertyDescription("Ready pods of the wanted ones, over all variants, for people: 3/3.") @Nullable
        String replicas,

        @JsonPropertyDescription("Each variant, in the order of the spec.") @Nullable
        List<VariantStatus> variants) {}
