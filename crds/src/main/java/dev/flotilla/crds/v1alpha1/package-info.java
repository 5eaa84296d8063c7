/**
 * The custom resources of the API group {@code flotilla.dev}, version {@code v1alpha1}, as Java types. The CRD
 * YAML is generated from them: shape, descriptions and the rules that the API server can check by itself stand
 * here; nothing that needs a cluster, a clock or a decision does.
 */
@NullMarked
package dev.flotilla.crds.v1alpha1;

import org.jspecify.annotations.NullMarked;
