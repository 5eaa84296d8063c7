package dev.flotilla.crds.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** One version of the model beside others, with its share of the traffic. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VariantSpec(
        @JsonPropertyDescription(
                "Name of the variant, unlike those of the others: lower-case letters, digits and -. It stands"
                        + " in the names of its pods, in the answer's header flotilla-variant and in metrics.")
        @Required
        @Size(min = 1, max = 30)
        @ValidationRule(
                value = "self.matches('^[a-z0-9]([-a-z0-9]*[a-z0-9])?$')",
                message = "a variant's name has lower-case letters, digits and -, and begins and ends with a"
                        + " letter or digit")
        String name,

        @JsonPropertyDescription(
                "Percent of the requests that this variant answers. The variants together get 100. May be left"
                        + " out where there is only one.")
        @Min(0)
        @Max(100)
        @Nullable
        Integer traffic,

        @JsonPropertyDescription("The model that it serves.") @Required
        ModelSpec model) {}
