package dev.flotilla.crds.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** How the inference server runs. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServerSpec(
        @JsonPropertyDescription(
                "Resources of each pod. Left out: requests of 250m cpu and 384Mi memory, and a memory limit of"
                        + " 384Mi.")
        @Nullable
        ResourcesSpec resources) {}
