package dev.flotilla.dataplane;

/**
 * Why a model cannot be had or opened. {@link #isLasting()} tells apart what can heal by waiting from what
 * needs another model or another spec.
 */
public enum ModelFailure {
    /** The URI is not one that can be fetched. */
    InvalidUri(true),
    /** There is no such object, file or key. */
    NotFound(true),
    /** The store refuses the credentials, or wants some and got none. */
    Forbidden(true),
    /** The Secret with the credentials, or a key in it, is missing. */
    CredentialsMissing(true),
    /** The store does not answer, or breaks off. */
    Unreachable(false),
    /** The bytes are not the ones that {@code sha256} names. */
    HashMismatch(true),
    /** The bytes are larger than the space that the pod has for models. */
    TooLarge(true),
    /** The bytes are not an ONNX model. */
    NotOnnx(true),
    /** The model needs a newer opset or IR version than the runtime has. */
    UnsupportedOpset(true),
    /** The model uses an operator that the runtime does not have. */
    UnknownOperator(true),
    /** The model keeps weights in a file that is not beside it. */
    ExternalDataMissing(true),
    /** The model has inputs or outputs that the protocol cannot carry. */
    UnsupportedType(true),
    /** There was not enough memory to open it. */
    OutOfMemory(true),
    /** It opened, and failed at its first inference. */
    WarmUpFailed(true),
    /** The runtime refused it for a reason that has no name of its own here. */
    RuntimeError(true);

    private final boolean lasting;

    ModelFailure(boolean lasting) {
        this.lasting = lasting;
    }

    /** Whether a person has to change something; what is not lasting is retried and may heal by itself. */
    public boolean isLasting() {
        return lasting;
    }
}
