package io.saccade.plugin.videorecorder;

import io.saccade.plugin.bytedeco.PictureEncoding;

/** How images are kept. */
public enum ImageFormat {
    /** Lossless. */
    PNG,
    /** Small, at a quality of 95. */
    JPG;

    PictureEncoding encoding() {
        return switch (this) {
            case PNG -> PictureEncoding.PNG;
            case JPG -> PictureEncoding.JPEG;
        };
    }

    String extension() {
        return encoding().extension();
    }
}
