package dev.flotilla.crds.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resources of a container, as Kubernetes means them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@ValidationRule(
        value = "!has(self.requests) || self.requests.all(r, isQuantity(string(self.requests[r])))",
        message = "requests must be Kubernetes quantities, as in 500m or 1Gi",
        fieldPath = ".requests")
@ValidationRule(
        value = "!has(self.limits) || self.limits.all(r, isQuantity(string(self.limits[r])))",
        message = "limits must be Kubernetes quantities, as in 500m or 1Gi",
        fieldPath = ".limits")
@ValidationRule(
        value = "!has(self.requests) || !has(self.limits) || self.requests.all(r, !(r in self.limits) ||"
                + " !isQuantity(string(self.requests[r])) || !isQuantity(string(self.limits[r])) ||"
                + " quantity(string(self.requests[r])).compareTo(quantity(string(self.limits[r]))) <= 0)",
        message = "a request must not be above the limit of the same resource",
        fieldPath = ".requests")
public record ResourcesSpec(
        @JsonPropertyDescription("What each pod is given at least, by resource: cpu, memory, ….")
        @Size(max = 8)
        @Nullable
        Map<String, Quantity> requests,

        @JsonPropertyDescription("What each pod may use at most, by resource: cpu, memory, ….") @Size(max = 8) @Nullable
        Map<String, Quantity> limits) {}
