package dev.flotilla.crds.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import org.jspecify.annotations.Nullable;

/** How many pods each variant has. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScalingSpec(
        @JsonPropertyDescription("Pods that each variant has.") @Min(1) @Max(1000) @Default("1") @Nullable
        Integer minReplicas) {

    /** What {@code minReplicas} is where it is left out; the CRD's schema says the same. */
    public static final int DEFAULT_MIN_REPLICAS = 1;
}
