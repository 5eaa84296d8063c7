package dev.flotilla.dataplane;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a pod says about its model.
 *
 * @param state where it is on its way to serving
 * @param failure why it failed; null unless the state is {@link ModelState#Failed}
 * @param message the failure in words that tell a person what to do, without secrets; null unless failed
 * @param since when it came into this state
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ModelStatus(
        ModelState state,
        @Nullable ModelFailure failure,
        @Nullable String message,
        Instant since) {

    /** A state that is no failure. */
    public static ModelStatus of(ModelState state, Instant since) {
        return new ModelStatus(state, null, null, since);
    }

    /** A failure, in words that tell a person what to do. */
    public static ModelStatus failed(ModelFailure failure, String message, Instant since) {
        return new ModelStatus(ModelState.Failed, failure, message, since);
    }
}
