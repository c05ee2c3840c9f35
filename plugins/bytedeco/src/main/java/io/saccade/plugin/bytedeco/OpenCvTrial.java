package io.saccade.plugin.bytedeco;

import io.saccade.api.spi.Trial;
import org.bytedeco.opencv.global.opencv_core;

/** Loads OpenCV. */
public final class OpenCvTrial implements Trial {
    /** For the service loader. */
    public OpenCvTrial() {}

    @Override
    public String subject() {
        return "OpenCV";
    }

    @Override
    public String attempt() {
        Natives.load();
        return opencv_core.CV_VERSION_MAJOR + "." + opencv_core.CV_VERSION_MINOR + ", loaded from "
                + System.getProperty(NativeLibrary.FOLDER);
    }
}
