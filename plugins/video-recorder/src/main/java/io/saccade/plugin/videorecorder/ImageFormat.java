package io.saccade.plugin.videorecorder;

/** How images are kept. */
public enum ImageFormat {
    /** Lossless. */
    PNG,
    /** Small, at OpenCV's quality of 95. */
    JPG;

    String extension() {
        return switch (this) {
            case PNG -> ".png";
            case JPG -> ".jpg";
        };
    }
}
