package io.saccade.plugin.videocapture;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Pictures one after another on a time line of their own, which begins with the first. One thread. */
interface Pictures extends AutoCloseable {
    /** Goes on to the next picture; false at the end, where the last one stays. */
    boolean advance();

    /** The picture that is shown at a time, going on as far as needed; false when they ended before. */
    boolean advanceTo(long timeNanos);

    /** The picture, valid until the next advance. */
    AVFrame picture();

    /** When the picture comes. */
    long nanos();

    /** When the next one comes, or the end. */
    long endNanos();

    /** Where the first picture lies on the container's time line. */
    long originNanos();

    /** How long a picture usually lasts. */
    long frameNanos();

    /** How long all of them are said to last; 0 when nobody says. */
    long declaredNanos();

    /** Whether something was missing or could not be decoded. */
    boolean damaged();

    @Override
    void close();
}
