package io.saccade.plugin.wav2liptraining;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.onnxruntime.OnnxModel;

/**
 * How well lips and sound agree: METRICS on the last sample of each film, told apart by NAME and SEGMENT.
 *
 * <pre>{@code
 * models:
 *   - type: faces
 *   - type: sync-score
 *     with: { expert: expert.onnx }
 * }</pre>
 *
 * Lips and sound of each fifth of a second become places, the nearer the surer it is that they belong together: by an
 * expert of the trainer {@code sync-expert} 0 to 1.41 apart. The sound is shifted against the lips, and of each shift
 * the mean distance is taken: {@code distance} is the least of them, {@code confidence} how much less that is than the
 * median, {@code offsetFrames} by how many frames the sound comes too early where it is least, {@code unshifted} the
 * distance as the film is, and {@code windows} how many were judged. Where the network is SyncNet v2, whose weights do
 * not come with Saccade, {@code lseD} and {@code lseC} are there too: the first two, under the literature's names.
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
    public Model create(SyncScoreSettings settings, StageContext context) throws Exception {
        OnnxModel model =
                context.closing(OnnxModel.open(context.input(settings.expert()), settings.options(), context));
        ExpertNetwork expert = context.closing(ExpertNetwork.of(model));
        Cropper cropper = context.closing(expert.form().cropper(settings));
        return new SyncScore(settings, context, expert, cropper);
    }
}
