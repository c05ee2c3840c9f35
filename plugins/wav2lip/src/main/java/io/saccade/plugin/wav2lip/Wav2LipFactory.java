package io.saccade.plugin.wav2lip;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.onnxruntime.OnnxEnvironment;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.UnreadableModelException;
import java.util.Locale;

/**
 * Draws lips that match the sound, with Wav2Lip's generator (Prajwal et al., 2020): reads FRAME, AUDIO and, without
 * {@code box}, FACE, and FACE_POINTS if there are any; writes FRAME.
 *
 * <pre>{@code
 * capture:
 *   type: video
 *   with: { source: talk.mp4, audio: voice.wav, until: audio-end }
 * models:
 *   - type: faces
 *   - type: wav2lip
 *     with: { model: wav2lip_gan.onnx }
 *     queue: { capacity: 8, when-full: block }
 * }</pre>
 *
 * Frames without a face, and those past the end of the sound, are emitted unchanged, bit for bit. Order is preserved.
 * The stage holds at most twice {@code batch-size} frames, and those of the quarter of a second before. Sound and boxes
 * of one SEGMENT do not affect the next.
 */
public final class Wav2LipFactory extends ModelFactory<Wav2LipSettings> {
    /** Upper bound of the frames in the 250 ms of sound that a frame waits for. */
    private static final int MOST_WAITING = 1024;

    /** Called by the core. */
    public Wav2LipFactory() {
        super(
                "wav2lip",
                Wav2LipSettings.class,
                Ports.reading(Keys.FRAME, Keys.AUDIO)
                        .ifPresent(Keys.FACE, Keys.FACE_POINTS, Keys.SEGMENT)
                        .writing(Keys.FRAME));
    }

    @Override
    public void check(Wav2LipSettings settings, Check check) {
        String name = settings.model().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".pth") || name.endsWith(".pt")) {
            check.problem(
                    "model",
                    "must be an .onnx file, but '" + settings.model() + "' holds PyTorch's weights. Convert it once: "
                            + GeneratorPorts.CONVERSION);
        } else {
            check.inputFile("model", settings.model(), GeneratorPorts.REMEDY);
        }
    }

    /** Two batches, and the frames that wait for their boxes and for 200 ms of sound. */
    @Override
    public int mostHeld(Wav2LipSettings settings) {
        return 2 * settings.batchSize() + settings.smooth() + MOST_WAITING;
    }

    @Override
    public void preload() throws Exception {
        OnnxEnvironment.preload();
    }

    @Override
    public Model create(Wav2LipSettings settings, StageContext context) throws Exception {
        OnnxModel model = context.closing(open(settings, context));
        Generator generator = context.closing(Generator.of(model, settings.batchSize()));
        FacePaste paste =
                switch (settings.blend()) {
                    case SOFT -> new SoftPaste();
                    case BOX -> new BoxPaste();
                    case HARD -> new HardPaste();
                };
        FacePainter painter = context.closing(new FacePainter(paste, generator.side()));
        return new Wav2Lip(settings, context, new LipBatch(generator, painter));
    }

    private static OnnxModel open(Wav2LipSettings settings, StageContext context) throws OnnxException {
        try {
            return OnnxModel.open(context.input(settings.model()), settings.options(), context);
        } catch (UnreadableModelException e) {
            String reason = String.valueOf(e.getMessage()).replaceAll("[. ]+$", "");
            throw new OnnxException(reason + ". " + GeneratorPorts.REMEDY, e);
        }
    }
}
