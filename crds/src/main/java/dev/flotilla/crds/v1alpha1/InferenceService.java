package dev.flotilla.crds.v1alpha1;

import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;
import org.jspecify.annotations.Nullable;

/**
 * A model, in one or more variants, served under one address. Read its {@link #getSpec() spec} as what the
 * user wants (Flotilla never writes it) and its {@link #getStatus() status} as what is.
 */
@Group("flotilla.dev")
@Version("v1alpha1")
@Kind("InferenceService")
@Plural("inferenceservices")
@Singular("inferenceservice")
@ShortNames("infsvc")
@AdditionalPrinterColumn(
        name = "Ready",
        type = AdditionalPrinterColumn.Type.STRING,
        jsonPath = ".status.conditions[?(@.type==\"Ready\")].status")
@AdditionalPrinterColumn(name = "URL", type = AdditionalPrinterColumn.Type.STRING, jsonPath = ".status.url")
@AdditionalPrinterColumn(name = "Traffic", type = AdditionalPrinterColumn.Type.STRING, jsonPath = ".status.traffic")
@AdditionalPrinterColumn(name = "Replicas", type = AdditionalPrinterColumn.Type.STRING, jsonPath = ".status.replicas")
@AdditionalPrinterColumn(
        name = "Reason",
        type = AdditionalPrinterColumn.Type.STRING,
        jsonPath = ".status.conditions[?(@.type==\"Ready\")].reason",
        priority = 1)
@AdditionalPrinterColumn(
        name = "Age",
        type = AdditionalPrinterColumn.Type.DATE,
        jsonPath = ".metadata.creationTimestamp")
@ValidationRule(
        value = "self.metadata.name.matches('^[a-z]([-a-z0-9]*[a-z0-9])?$')",
        messageExpression = "'name ' + self.metadata.name + ' cannot name a Service: use lower-case letters, digits"
                + " and -, beginning with a letter'")
@ValidationRule(
        value = "self.spec.variants.all(v, size(self.metadata.name) + size(v.name) <= "
                + InferenceService.MAX_NAMES_LENGTH + ")",
        messageExpression = "'name ' + self.metadata.name + ' is too long for these variants: its length and the"
                + " length of any variant name must add up to at most " + InferenceService.MAX_NAMES_LENGTH + "'")
public class InferenceService extends CustomResource<InferenceServiceSpec, InferenceServiceStatus>
        implements Namespaced {

    private static final long serialVersionUID = 1L;

    /**
     * How long service and variant name may be together: a revision is named
     * {@code <service>-<variant>-<8 digits>} and must fit a label value of 63 characters.
     */
    public static final int MAX_NAMES_LENGTH = 53;

    @Override
    protected @Nullable InferenceServiceSpec initSpec() {
        return null;
    }

    @Override
    protected @Nullable InferenceServiceStatus initStatus() {
        return null;
    }
}
