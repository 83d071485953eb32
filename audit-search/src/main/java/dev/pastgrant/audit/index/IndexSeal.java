package dev.pastgrant.audit.index;

/** A keyed hash, which vouches for files that others could change. */
@FunctionalInterface
public interface IndexSeal {
    /** The hash of a content. */
    byte[] of(byte[] content);
}
