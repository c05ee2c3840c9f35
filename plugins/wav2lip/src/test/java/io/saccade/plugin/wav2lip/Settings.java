package io.saccade.plugin.wav2lip;

import io.saccade.plugin.onnxruntime.OnnxOptions;
import io.saccade.plugin.wav2lip.Wav2LipSettings.Blend;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The default settings, and those that tests change. */
record Settings(Path model, int batchSize, Optional<List<Integer>> box, int smooth, Blend blend, double audioOffset) {
    static Settings of(Path model) {
        return new Settings(model, 16, Optional.empty(), 5, Blend.SOFT, 0);
    }

    Settings batchSize(int size) {
        return new Settings(model, size, box, smooth, blend, audioOffset);
    }

    Settings box(Integer... edges) {
        return new Settings(model, batchSize, Optional.of(List.of(edges)), smooth, blend, audioOffset);
    }

    Settings hard() {
        return new Settings(model, batchSize, box, smooth, Blend.HARD, audioOffset);
    }

    Settings blend(Blend kind) {
        return new Settings(model, batchSize, box, smooth, kind, audioOffset);
    }

    Settings audioOffset(double seconds) {
        return new Settings(model, batchSize, box, smooth, blend, seconds);
    }

    Wav2LipSettings all() {
        return new Wav2LipSettings(
                model,
                batchSize,
                List.of(0, 10, 0, 0),
                box,
                smooth,
                blend,
                audioOffset,
                new OnnxOptions("cpu", false, 1));
    }
}
