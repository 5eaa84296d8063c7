package dev.flotilla.dataplane;

import java.nio.charset.StandardCharsets;

/**
 * Maps a unit (a user, a session: whatever must always get the same answer) to one of {@value #COUNT}
 * buckets.
 *
 * <p>The hash is version 2 of the one that GrowthBook publishes for its SDKs: FNV-1a (32 bit) of the
 * decimal text of FNV-1a (32 bit) of seed and unit, modulo 10,000; so an experiment that is defined
 * there assigns the same people here. Text counts as its UTF-8 bytes.
 */
public final class Buckets {

    /** How many buckets there are; one percent of traffic is a hundred of them. */
    public static final int COUNT = 10_000;

    private static final int FNV_OFFSET_BASIS = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;

    private Buckets() {}

    /**
     * The bucket of a unit.
     *
     * @param seed sets apart the assignments of different services; the same seed gives the same buckets
     * @param unit what must always get the same bucket
     * @return a bucket in [0, {@value #COUNT})
     */
    public static int of(String seed, String unit) {
        int inner = fnv1a(FNV_OFFSET_BASIS, seed.getBytes(StandardCharsets.UTF_8));
        inner = fnv1a(inner, unit.getBytes(StandardCharsets.UTF_8));
        byte[] decimal = Integer.toUnsignedString(inner).getBytes(StandardCharsets.US_ASCII);
        return Integer.remainderUnsigned(fnv1a(FNV_OFFSET_BASIS, decimal), COUNT);
    }

    private static int fnv1a(int hash, byte[] bytes) {
        for (byte b : bytes) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        return hash;
    }
}
