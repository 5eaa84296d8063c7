package dev.flotilla.crds.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** How requests are assigned to variants. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoutingSpec(
        @JsonPropertyDescription("What must always get the same variant. Left out, each request is assigned by itself.")
        @Nullable
        StickyBy stickyBy) {

    /** Where a request carries its unit. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StickyBy(
            @JsonPropertyDescription(
                    "Name of the HTTP header whose value is the unit: a user, a session. A request without it"
                            + " is assigned at random.")
            @Required
            @Size(min = 1, max = 128)
            @ValidationRule(
                    value = "self.matches('^[-!#$%&*+.^_`|~0-9A-Za-z]+$')",
                    message = "this is not a name that an HTTP header can have, as in x-user-id")
            String header) {}
}
