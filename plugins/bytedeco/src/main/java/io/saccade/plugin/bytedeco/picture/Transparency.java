package io.saccade.plugin.bytedeco.picture;

/** How a picture file marks transparent pixels. */
public enum Transparency {
    /** All pixels are opaque. */
    NONE,
    /** Each pixel has an alpha value, which OpenCV decodes as a fourth channel. */
    ALPHA,
    /** One gray level of a PNG is transparent; OpenCV ignores that. */
    ONE_GRAY,
    /** Alpha in a TIFF, which OpenCV decodes only in part. */
    TIFF
}
