package io.saccade.core.report;

/** A picture that a stage showed during the run, as a JPEG file. Immutable. */
public final class ShownPicture {
    private final long sequence;
    private final byte[] jpeg;

    /** @param sequence counted from 1 for each stage */
    public ShownPicture(long sequence, byte[] jpeg) {
        this.sequence = sequence;
        this.jpeg = jpeg.clone();
    }

    public long sequence() {
        return sequence;
    }

    /** A copy of the file. */
    public byte[] jpeg() {
        return jpeg.clone();
    }
}
