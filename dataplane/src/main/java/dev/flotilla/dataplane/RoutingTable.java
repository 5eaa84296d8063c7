package dev.flotilla.dataplane;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who answers which share of a service's requests. The operator writes it to a ConfigMap (what a
 * starting pod boots from) and pushes it to running pods; in a pod the highest generation wins.
 *
 * @param service name of the InferenceService, which is the model's name in the protocol
 * @param generation grows with every change of the table; at least 1
 * @param seed sets this service's bucket assignment apart from others'
 * @param stickyHeader name of the HTTP header that carries the unit; null where requests are assigned at
 *     random
 * @param targets the live variants, the main one first; their ranges cover every bucket exactly once
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RoutingTable(
        String service,
        long generation,
        String seed,
        @Nullable String stickyHeader,
        List<Target> targets) {

    /**
     * A variant's serving revision and its share.
     *
     * @param variant name of the variant
     * @param revision name of the revision that serves for it
     * @param modelVersion version of its model, by which a request's URL can pin it; null where the spec names
     *     none
     * @param buckets the buckets whose requests it answers; none at 0 percent
     * @param endpoints its ready pods
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Target(
            String variant,
            String revision,
            @Nullable String modelVersion,
            List<BucketRange> buckets,
            List<Endpoint> endpoints) {
        /** @throws IllegalArgumentException if a part that every target has is missing */
        public Target {
            require(variant, "targets[].variant");
            require(revision, "targets[].revision");
            buckets = copy(buckets);
            endpoints = copy(endpoints);
        }
    }

    /**
     * Where a pod takes requests of its peers.
     *
     * @param pod the pod's name
     * @param host the pod's address
     * @param port the pod's management port
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Endpoint(String pod, String host, int port) {
        /** @throws IllegalArgumentException if pod or host is missing or the port is none */
        public Endpoint {
            require(pod, "endpoints[].pod");
            require(host, "endpoints[].host");
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("endpoints[].port is " + port + "; it must be in [1, 65535]");
            }
        }
    }

    /** @throws IllegalArgumentException if a part is missing or the ranges do not cover every bucket exactly once */
    public RoutingTable {
        require(service, "service");
        require(seed, "seed");
        if (generation < 1) {
            throw new IllegalArgumentException("generation is " + generation + "; it must be at least 1");
        }
        targets = copy(targets);
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("targets is empty; it must name at least the main variant");
        }
        requireEveryBucketOnce(targets);
    }

    /** The main variant's target: who answers when another one cannot. */
    public Target main() {
        return targets.getFirst();
    }

    /** The target that answers requests of a bucket. */
    public Target targetOf(int bucket) {
        for (Target target : targets) {
            for (BucketRange range : target.buckets()) {
                if (bucket >= range.from() && bucket < range.to()) {
                    return target;
                }
            }
        }
        throw new IllegalArgumentException("bucket " + bucket + " is not in [0, " + Buckets.COUNT + ")");
    }

    /** The target whose model has a version; empty where none has. */
    public Optional<Target> targetOfVersion(String modelVersion) {
        return targets.stream()
                .filter(target -> modelVersion.equals(target.modelVersion()))
                .findFirst();
    }

    private static void requireEveryBucketOnce(List<Target> targets) {
        BitSet covered = new BitSet(Buckets.COUNT);
        for (Target target : targets) {
            for (BucketRange range : target.buckets()) {
                int taken = covered.nextSetBit(range.from());
                if (taken >= 0 && taken < range.to()) {
                    throw new IllegalArgumentException(
                            "bucket " + taken + " belongs to more than one target; each must belong to exactly one");
                }
                covered.set(range.from(), range.to());
            }
        }
        int free = covered.nextClearBit(0);
        if (free < Buckets.COUNT) {
            throw new IllegalArgumentException(
                    "bucket " + free + " belongs to no target; each must belong to exactly one");
        }
    }

    private static void require(@Nullable String value, String name) {
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
