package io.saccade.plugin.wav2liptraining.score;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.wav2liptraining.SyncScoreSettings;
import io.saccade.plugin.wav2liptraining.talkers.Cropper;

/**
 * Measures how well lips and sound are in sync. Writes METRICS to the last sample of each film; NAME and SEGMENT
 * identify the film.
 *
 * <pre>{@code
 * models:
 *   - type: faces
 *   - type: sync-score
 *     with: { expert: expert.onnx }
 * }</pre>
 *
 * The expert maps lips and sound of each window of 200 ms to embeddings, which are closer the more likely they belong
 * together; with an expert of the trainer {@code sync-expert} their distance is 0 to 1.41. The stage shifts the sound
 * against the lips and takes the mean distance of each shift. {@code distance} is the smallest of them,
 * {@code confidence} the median minus the smallest, {@code offsetFrames} the number of frames by which the sound is
 * early at the smallest, {@code unshifted} the distance without a shift, and {@code windows} the number of windows.
 * With SyncNet v2, whose weights do not come with Saccade, {@code lseD} and {@code lseC} are the first two under the
 * literature's names.
 */
public final class SyncScoreFactory extends ModelFactory<SyncScoreSettings> {
    /** Called by the core. */
    public SyncScoreFactory() {
        super(
                "sync-score",
                SyncScoreSettings.class,
                Ports.reading(Keys.FRAME, Keys.AUDIO)
                        .ifPresent(Keys.FACE, Keys.NAME, Keys.SEGMENT, Keys.METRICS)
                        .writing(Keys.METRICS));
    }

    @Override
    public void check(SyncScoreSettings settings, Check check) {
        check.inputFile(
                "expert",
                settings.expert(),
                "Make one with the trainer sync-expert, or convert SyncNet's weights with tools/syncnet-to-onnx.py.");
    }

    @Override
    public boolean aggregates(SyncScoreSettings settings) {
        return true;
    }

    @Override
    public Model create(SyncScoreSettings settings, StageContext context) throws Exception {
        OnnxModel model =
                context.closing(OnnxModel.open(context.input(settings.expert()), settings.options(), context));
        ExpertNetwork expert = context.closing(ExpertNetwork.of(model));
        Cropper cropper = context.closing(expert.form().cropper(settings));
        return new SyncScore(settings, context, expert, cropper);
    }
}
