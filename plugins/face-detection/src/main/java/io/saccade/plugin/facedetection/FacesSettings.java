package io.saccade.plugin.facedetection;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Group;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Range;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of {@code faces}. */
@Doc("Detects one face in each frame; frames without a face pass unchanged")
public record FacesSettings(
        @Doc("haar: OpenCV's cascade for frontal faces; onnx: a network that also detects turned " + "faces")
        @Default("haar")
        Detector detector,

        @Doc("for onnx: network, an .onnx file such as version-RFB-320 or face_detection_yunet")
        Optional<Path> model,

        @Doc("smallest side of a face in pixels; default: a 20th of the frame's shorter side")
        @Range(min = 1, unit = "px")
        Optional<Integer> minSize,

        @Doc("for onnx: lowest confidence of a face") @Default("0.7") @Range(min = 0, max = 1)
        double minScore,

        @Doc("which of several faces: largest, left, right, center (of the frame), or track: the "
                + "largest, then the same one")
        @Default("largest")
        Which which,

        @Doc("file that stores the boxes, so that a second run over the same film does not detect them again")
        Optional<Path> cache,

        @Group @Doc("for onnx: ") OnnxOptions options) {
    /** Method of detection. */
    public enum Detector {
        /** {@code haarcascade_frontalface_default.xml}, scale factor 1.1, five neighbours. */
        HAAR,
        /** The network in the setting {@code model}. */
        ONNX
    }

    /** Which of several faces is selected. */
    public enum Which {
        /** The face with the largest area. */
        LARGEST,
        /** The leftmost face of the picture. */
        LEFT,
        /** The rightmost face of the picture. */
        RIGHT,
        /** The face closest to the picture's centre. */
        CENTER,
        /** The largest face at first, then the one that moved least. */
        TRACK
    }

    /** Checks the settings. */
    public FacesSettings {
        boolean network = detector == Detector.ONNX;
        InvalidSetting.unless(
                !network || model.isPresent(),
                "model",
                "name a network where 'detector' is onnx, such as version-RFB-320.onnx");
        InvalidSetting.unless(network || model.isEmpty(), "model", "be left out where 'detector' is haar");
    }

    /** Smallest side of a face to detect in frames of this size. */
    int smallestIn(int width, int height) {
        return minSize.orElseGet(() -> Math.max(1, Math.min(width, height) / 20));
    }
}
