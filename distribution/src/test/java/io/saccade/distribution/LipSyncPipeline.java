package io.saccade.distribution;

import java.nio.file.Path;

/** Runs the shipped pipeline {@code lip-sync} in a workplace. */
final class LipSyncPipeline {
    private LipSyncPipeline() {}

    /** The small generator of the reference data. */
    static Path generator() {
        return ReferenceData.path("golden/wav2lip/tiny-generator.onnx");
    }

    /** Uses the small generator; writes {@code lip-sync.mp4} and a report. */
    static SaccadeProcess of(Workplace place, String face, String voice) {
        return of(place, face, voice, generator().toString());
    }

    static SaccadeProcess of(Workplace place, String face, String voice, String model) {
        return place.saccade(
                "run",
                "lip-sync",
                "--set",
                "capture.source=" + face,
                "--set",
                "capture.audio=" + voice,
                "--set",
                "wav2lip.model=" + model,
                "--report",
                "report.json");
    }
}
