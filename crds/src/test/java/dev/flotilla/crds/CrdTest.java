package dev.flotilla.crds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flotilla.crds.v1alpha1.InferenceService;
import io.fabric8.crdv2.generator.CRDGenerator;
import io.fabric8.crdv2.generator.CRDPostProcessor;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceColumnDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed CRD is the generated one. {@code make crds} renews it (this test with -Dflotilla.renew=true). */
class CrdTest {

    private static final Path COMMITTED = Path.of("..", "config", "crd", "inferenceservices.flotilla.dev.yaml");

    @Test
    void the_committed_crd_equals_the_generated_one(@TempDir Path directory) throws IOException {
        String generated = generate(directory);
        if (Boolean.getBoolean("flotilla.renew")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, generated);
        }

        assertThat(Files.readString(COMMITTED))
                .as("%s; run make crds to renew it", COMMITTED)
                .isEqualTo(generated);
    }

    @Test
    void every_field_has_a_description(@TempDir Path directory) throws IOException {
        CustomResourceDefinition crd = Serialization.unmarshal(generate(directory), CustomResourceDefinition.class);
        JSONSchemaProps root =
                crd.getSpec().getVersions().getFirst().getSchema().getOpenAPIV3Schema();

        Map<String, String> without = new TreeMap<>();
        collectWithoutDescription("", root, without);

        assertThat(without).isEmpty();
    }

    private static void collectWithoutDescription(String path, JSONSchemaProps schema, Map<String, String> without) {
        schema.getProperties().forEach((name, property) -> {
            String at = path + "." + name;
            if (property.getDescription() == null && !at.equals(".metadata")) {
                without.put(at, "no description");
            }
            collectWithoutDescription(at, property, without);
            if (property.getItems() != null) {
                collectWithoutDescription(at + "[]", property.getItems().getSchema(), without);
            }
        });
    }

    private static String generate(Path directory) throws IOException {
        new CRDGenerator()
                .customResourceClasses(InferenceService.class)
                .forCRDVersions("v1")
                .withMinQuotes(true)
                .withPostProcessor(new ListMapsAndFixedParts())
                .inOutputDir(directory.toFile())
                .generate();
        String yaml = Files.readString(directory.resolve("inferenceservices.flotilla.dev-v1.yml"));
        return yaml.lines().filter(line -> !line.startsWith("#")).reduce("", (all, line) -> all + line + "\n");
    }

    /** What no annotation can say. */
    private static final class ListMapsAndFixedParts implements CRDPostProcessor {

        /** The generator sorts columns by path; a person reads them from left to right. */
        private static final Comparator<CustomResourceColumnDefinition> COLUMNS_AS_READ =
                Comparator.comparingInt(column -> List.of("Ready", "URL", "Traffic", "Replicas", "Reason", "Age")
                        .indexOf(column.getName()));

        @Override
        public HasMetadata process(HasMetadata resource, String crdVersion) {
            CustomResourceDefinition crd = (CustomResourceDefinition) resource;
            crd.getSpec().getNames().setCategories(List.of("flotilla"));
            JSONSchemaProps root =
                    crd.getSpec().getVersions().getFirst().getSchema().getOpenAPIV3Schema();
            root.setRequired(List.of("spec"));
            root.setDescription("A model, in one or more variants, served under one address.");
            JSONSchemaProps spec = property(root, "spec");
            spec.setDescription("What the user wants. Flotilla never writes it.");
            JSONSchemaProps status = property(root, "status");
            status.setDescription("What is.");
            listMap(property(spec, "variants"), "name");
            listMap(property(status, "variants"), "name");
            describeConditions(property(status, "conditions").getItems().getSchema());
            listMap(property(status, "conditions"), "type");
            crd.getSpec().getVersions().getFirst().getAdditionalPrinterColumns().sort(COLUMNS_AS_READ);
            eachRuleOnce(root);
            return crd;
        }

        /** The generator reads a record's annotations twice: from its field and from its accessor. */
        private static void eachRuleOnce(JSONSchemaProps schema) {
            schema.setXKubernetesValidations(new ArrayList<>(new LinkedHashSet<>(schema.getXKubernetesValidations())));
            schema.getProperties().values().forEach(ListMapsAndFixedParts::eachRuleOnce);
            if (schema.getItems() != null) {
                eachRuleOnce(schema.getItems().getSchema());
            }
        }

        /** The words of {@code metav1.Condition}, of which the Java type has none. */
        private static void describeConditions(JSONSchemaProps condition) {
            condition.setRequired(List.of("lastTransitionTime", "message", "reason", "status", "type"));
            property(condition, "type").setDescription("Name of the condition.");
            property(condition, "status").setDescription("True, False or Unknown.");
            property(condition, "reason").setDescription("Why, in one word that a program can read.");
            property(condition, "message").setDescription("Why, in words, and what to do.");
            property(condition, "observedGeneration")
                    .setDescription("The generation of the spec that this condition speaks of.");
            JSONSchemaProps transition = property(condition, "lastTransitionTime");
            transition.setDescription("When the status changed last.");
            transition.setFormat("date-time");
        }

        private static void listMap(JSONSchemaProps list, String key) {
            list.setXKubernetesListType("map");
            list.setXKubernetesListMapKeys(List.of(key));
            JSONSchemaProps item = list.getItems().getSchema();
            assertThat(item.getRequired()).as("list-map key").contains(key);
        }

        private static JSONSchemaProps property(JSONSchemaProps schema, String name) {
            return Objects.requireNonNull(schema.getProperties().get(name), () -> "the schema has no property " + name);
        }
    }
}
