package dev.flotilla.dataplane;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A pod's answer to a pushed routing table.
 *
 * @param generation the generation now in force in that pod: the pushed one, or a higher one that it had
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RoutingAcknowledgement(long generation) {}
