package dev.flotilla.dataplane;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * What a pod tells the operator when asked. Counts are cumulative since boot; a new {@code bootId} means that
 * they started again at zero.
 *
 * @param bootId a random name for this start of the process
 * @param service name of the InferenceService that the pod serves
 * @param variant name of its variant
 * @param revision name of its revision
 * @param routingGeneration generation of the routing table in force; 0 where there is none
 * @param draining whether the pod was told to end and serves only what still comes
 * @param model its model
 * @param inFlight requests that have come and are not yet answered
 * @param targets counts per target that this pod, as front door, assigned requests to
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Telemetry(
        String bootId,
        String service,
        String variant,
        String revision,
        long routingGeneration,
        boolean draining,
        ModelStatus model,
        int inFlight,
        List<TargetCounts> targets) {

    /**
     * Requests that this pod took from clients, by the target that they were assigned to.
     *
     * @param variant name of the variant
     * @param revision name of its revision
     * @param assigned requests that the split gave to it
     * @param answered requests of any assignment that it answered
     * @param failed requests assigned to it that it could not answer and the main variant answered instead
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record TargetCounts(String variant, String revision, long assigned, long answered, long failed) {}

    public Telemetry {
        targets = targets == null ? List.of() : List.copyOf(targets);
    }
}
