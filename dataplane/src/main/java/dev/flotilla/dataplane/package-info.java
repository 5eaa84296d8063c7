/**
 * The words that the operator and the inference server say to each other: routing tables, bucket
 * assignment, telemetry. Values and arithmetic only; never I/O, a framework, a clock or a log.
 */
@NullMarked
package dev.flotilla.dataplane;

import org.jspecify.annotations.NullMarked;
