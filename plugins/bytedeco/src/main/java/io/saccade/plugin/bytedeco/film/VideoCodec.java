package io.saccade.plugin.bytedeco.film;

/** How a film's pictures are encoded. Used in the settings of stages. */
public enum VideoCodec {
    /** {@link #H264}, or {@link #MPEG4} when FFmpeg lacks OpenH264 or frames are too small or large for it. */
    AUTO,
    /** H.264 by OpenH264: plays everywhere. */
    H264,
    /** MPEG-4 part 2: larger, and quicker to encode. */
    MPEG4,
    /** Lossless, for measurements; Matroska only. */
    FFV1
}
