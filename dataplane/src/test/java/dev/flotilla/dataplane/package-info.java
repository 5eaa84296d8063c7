/** Tests of the shared words: public vectors, properties, and that they stay free of frameworks. */
@NullMarked
package dev.flotilla.dataplane;

import org.jspecify.annotations.NullMarked;
