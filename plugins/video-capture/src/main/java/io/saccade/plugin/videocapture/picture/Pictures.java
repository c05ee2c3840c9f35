package io.saccade.plugin.videocapture.picture;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Pictures in order, on a time line that begins with the first. Single-threaded. */
public interface Pictures extends AutoCloseable {
    /** Advances to the next picture; at the end returns false and keeps the last one. */
    boolean advance();

    /** Advances to the picture shown at a time; false when the pictures end before it. */
    boolean advanceTo(long timeNanos);

    /** The current picture, valid until the next advance. */
    AVFrame picture();

    /** Start time of the current picture. */
    long nanos();

    /** Start time of the next picture, or the end. */
    long endNanos();

    /** Time of the first picture on the container's time line. */
    long originNanos();

    /** Usual duration of a picture. */
    long frameNanos();

    /** Declared duration of all pictures; 0 when unknown. */
    long declaredNanos();

    /** Whether data was missing or could not be decoded. */
    boolean damaged();

    @Override
    void close();
}
