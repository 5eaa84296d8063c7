/**
 * System tests on a real cluster. Each test gets a namespace of its own; what a failed test left there is
 * described, logged and saved before it goes.
 */
@NullMarked
package dev.flotilla.e2e;

import org.jspecify.annotations.NullMarked;
