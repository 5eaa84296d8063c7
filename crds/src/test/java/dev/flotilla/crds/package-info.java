/** Generates the CRD from the types, and holds the committed YAML equal to it. */
@NullMarked
package dev.flotilla.crds;

import org.jspecify.annotations.NullMarked;
