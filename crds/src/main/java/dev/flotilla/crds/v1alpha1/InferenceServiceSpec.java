package dev.flotilla.crds.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the user wants. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(
        value = "self.variants.size() == 1 || self.variants.all(v, has(v.traffic))",
        message = "every variant needs traffic where there is more than one; use 0 for a variant that takes none",
        fieldPath = ".variants")
@ValidationRule(
        value = "!self.variants.all(v, has(v.traffic)) || self.variants.map(v, v.traffic).sum() == 100",
        messageExpression = "'traffic adds up to ' + string(self.variants.map(v, v.traffic).sum())"
                + " + ' percent; it must add up to 100'",
        fieldPath = ".variants")
public record InferenceServiceSpec(
        @JsonPropertyDescription(
                "The variants of the model, the main one first. The main variant answers whenever another"
                        + " one cannot.")
        @Required
        @Size(min = 1, max = 10)
        List<VariantSpec> variants,

        @JsonPropertyDescription("How the inference server runs, for every variant.") @Nullable
        ServerSpec server,

        @JsonPropertyDescription("How many pods each variant has.") @Nullable
        ScalingSpec scaling,

        @JsonPropertyDescription("How requests are assigned to variants.") @Nullable
        RoutingSpec routing) {

    /** The pods that each variant has at least. */
    public int minReplicas() {
        return scaling == null || scaling.minReplicas() == null
                ? ScalingSpec.DEFAULT_MIN_REPLICAS
                : scaling.minReplicas();
    }

    /** The name of the header that carries the unit; null where requests are assigned at random. */
    public @Nullable String stickyHeader() {
        return routing == null || routing.stickyBy() == null
                ? null
                : routing.stickyBy().header();
    }

    /** The resources that the user asks for; null where the defaults are to do. */
    public @Nullable ResourcesSpec resources() {
        return server == null ? null : server.resources();
    }
}
