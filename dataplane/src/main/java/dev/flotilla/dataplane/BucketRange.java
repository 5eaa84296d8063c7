package dev.flotilla.dataplane;

/**
 * A run of buckets, {@code from} inclusive, {@code to} exclusive.
 *
 * @param from the first bucket, in [0, {@value Buckets#COUNT})
 * @param to the bucket after the last one, in ({@code from}, {@value Buckets#COUNT}]
 */
public record BucketRange(int from, int to) {

    /** @throws IllegalArgumentException if the range is empty or leaves the buckets that exist */
    public BucketRange {
        if (from < 0 || to <= from || to > Buckets.COUNT) {
            throw new IllegalArgumentException("bucket range [" + from + ", " + to
                    + ") must not be empty and must lie in [0, " + Buckets.COUNT + ")");
        }
    }

    /** How many buckets the range has. */
    public int size() {
        return to - from;
    }
}
