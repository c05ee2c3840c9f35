package io.saccade.plugin.bytedeco;

/** How a picture file says which of its pixels are transparent. */
public enum Transparency {
    /** All are opaque. */
    NONE,
    /** Each pixel has its own opacity, which OpenCV decodes as a fourth channel. */
    ALPHA,
    /** One gray level of a PNG is transparent; OpenCV ignores that. */
    ONE_GRAY,
    /** Opacity in a TIFF, which OpenCV decodes only in part. */
    TIFF
}
