/**
 * Flotilla from outside: a cluster, kubectl, HTTP clients, load and the real ranking task. Knows nothing of
 * the code under test.
 */
@NullMarked
package dev.flotilla.e2e;

import org.jspecify.annotations.NullMarked;
