package io.saccade.plugin.facedetection;

import io.saccade.plugin.facedetection.FacesSettings.Detector;
import io.saccade.plugin.facedetection.FacesSettings.Which;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of {@code faces} with the values that a test sets, and defaults for the rest. */
final class FacesSettingsFixture {
    private final Detector detector;
    private final Optional<Path> model;
    private Optional<Integer> minSize = Optional.empty();
    private double minScore = 0.7;
    private Which which = Which.LARGEST;
    private Optional<Path> cache = Optional.empty();

    private FacesSettingsFixture(Detector detector, Optional<Path> model) {
        this.detector = detector;
        this.model = model;
    }

    static FacesSettingsFixture haar() {
        return new FacesSettingsFixture(Detector.HAAR, Optional.empty());
    }

    static FacesSettingsFixture onnx(Path model) {
        return new FacesSettingsFixture(Detector.ONNX, Optional.of(model));
    }

    static FacesSettingsFixture rfb() {
        return onnx(ReferenceData.at("models/version-RFB-320.onnx"));
    }

    static FacesSettingsFixture yuNet() {
        return onnx(ReferenceData.at("models/face_detection_yunet_2026may.onnx"));
    }

    FacesSettingsFixture minSize(int pixels) {
        minSize = Optional.of(pixels);
        return this;
    }

    FacesSettingsFixture minScore(double score) {
        minScore = score;
        return this;
    }

    FacesSettingsFixture which(Which value) {
        which = value;
        return this;
    }

    FacesSettingsFixture cache(Path file) {
        cache = Optional.of(file);
        return this;
    }

    FacesSettings settings() {
        return new FacesSettings(detector, model, minSize, minScore, which, cache, new OnnxOptions("cpu", false, 1));
    }
}
