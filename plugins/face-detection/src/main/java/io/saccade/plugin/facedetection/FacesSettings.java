package io.saccade.plugin.facedetection;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of {@code faces}. */
@Doc("Finds a face in each frame; a frame without one passes as it is")
public record FacesSettings(
        @Doc("haar: OpenCV's cascade for faces seen from the front; onnx: a network, which finds turned ones too")
        @Default("haar")
        Detector detector,

        @Doc("for onnx: the network, an .onnx file of the kind of version-RFB-320 or face_detection_yunet")
        Optional<Path> model,

        @Doc("side in pixels of the smallest face looked for; unless given, a 20th of the frame's shorter side")
        Optional<Integer> minSize,

        @Doc("for onnx: how sure the network must be of a face, 0..1") @Default("0.7")
        double minScore,

        @Doc("of several: largest, left, right, center (of the frame), or track: the largest, and then the same one")
        @Default("largest")
        Which which,

        @Doc("a file for what was found, so that a second run over the same film has nothing to search")
        Optional<Path> cache,

        @Doc("for onnx: where it is computed: auto, cpu or cuda:N") @Default("auto")
        String device,

        @Doc("for onnx: whether it is an error when no GPU can be used") @Default("false")
        boolean requireGpu,

        @Doc("for onnx: threads that search one frame") @Default("1")
        int threads) {
    /** How faces are found. */
    public enum Detector {
        /** {@code haarcascade_frontalface_default.xml}, scale factor 1.1, five neighbours. */
        HAAR,
        /** The network named by {@code model}. */
        ONNX
    }

    /** Which of several faces is taken. */
    public enum Which {
        /** The one that covers most pixels. */
        LARGEST,
        /** The one furthest left in the picture. */
        LEFT,
        /** The one furthest right in the picture. */
        RIGHT,
        /** The one closest to the middle of the picture. */
        CENTER,
        /** The largest at first, and then the one that moved least. */
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
        InvalidSetting.unless(minSize.orElse(1) >= 1, "min-size", "be 1 pixel or more");
        InvalidSetting.unless(minScore >= 0 && minScore <= 1, "min-score", "be 0 to 1");
        OnnxOptions.of(device, requireGpu, threads);
    }

    OnnxOptions options() {
        return OnnxOptions.of(device, requireGpu, threads);
    }

    /** The side of the smallest face looked for in frames of this size. */
    int smallestIn(int width, int height) {
        return minSize.orElseGet(() -> Math.max(1, Math.min(width, height) / 20));
    }
}
