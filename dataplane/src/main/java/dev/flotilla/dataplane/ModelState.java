package dev.flotilla.dataplane;

/** Where a pod's model is on its way to serving. */
public enum ModelState {
    /** No pod has told anything yet. */
    Pending,
    /** Its bytes are on their way. */
    Downloading,
    /** ONNX Runtime is opening it. */
    Loading,
    /** It answers a first request of our own making, so that no user pays for what is done once. */
    WarmingUp,
    /** It serves. */
    Loaded,
    /** It cannot be had or opened; the reason is a {@link ModelFailure}. */
    Failed
}
