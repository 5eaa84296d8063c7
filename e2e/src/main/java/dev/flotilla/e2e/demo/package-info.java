/** The main job, shown on a terminal; nothing that a test needs. */
@NullMarked
package dev.flotilla.e2e.demo;

import org.jspecify.annotations.NullMarked;
