package io.saccade.plugin.videorecorder;

import io.saccade.plugin.bytedeco.picture.PictureEncoding;

/** File format of images. */
public enum ImageFormat {
    /** Lossless. */
    PNG,
    /** Small, quality 95 of 100. */
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
