package io.saccade.plugin.wav2liptraining.quantize;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.TrainerFactory;
import io.saccade.plugin.onnxruntime.OnnxEnvironment;
import io.saccade.plugin.torch.onnx.OnnxQuantizer;
import io.saccade.plugin.wav2liptraining.QuantizeSettings;
import io.saccade.plugin.wav2liptraining.talkers.TalkerPart;
import io.saccade.plugin.wav2liptraining.talkers.TalkerSet;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Quantizes Wav2Lip's generator: convolutions compute with 8-bit integers. Calibrates on training films, measures
 * quality (PSNR against the original) and speed on validation films, and writes both into the file.
 *
 * <pre>{@code
 * trainer:
 *   type: quantize
 *   with: { model: wav2lip_gan.onnx, data: talkers, output: wav2lip_int8.onnx }
 * }</pre>
 *
 * METRICS at the end: {@code psnr} in dB, {@code speedup}, {@code floatMs} and {@code quantizedMs} for a frame,
 * {@code convolutions} and {@code weightBits}. If the result is slower on this machine, the run fails and writes
 * nothing, unless {@code keep} is true.
 */
public final class QuantizeFactory extends TrainerFactory<QuantizeSettings> {
    private static final long ROOM_BYTES = 1L << 28;
    private static final Duration LONGEST_CALL = Duration.ofMinutes(5);

    /** Called by the core. */
    public QuantizeFactory() {
        super("quantize", QuantizeSettings.class, Ports.none().writing(Keys.METRICS, Keys.PROGRESS));
    }

    @Override
    public void check(QuantizeSettings settings, Check check) {
        check.inputFile("model", settings.model());
        check.inputFolder("data", settings.data());
        check.outputFile("output", settings.output());
    }

    @Override
    public void preload() throws Exception {
        OnnxEnvironment.preload();
    }

    @Override
    public Capture create(QuantizeSettings settings, StageContext context) throws Exception {
        context.mayTake(LONGEST_CALL);
        Path model = context.input(settings.model());
        Path output = context.output(settings.output());
        OnnxQuantizer quantizer = OnnxQuantizer.read(model, settings.keepFirstAndLast());
        Path folder = context.input(settings.data());
        TalkerSet films = TalkerSet.open(folder, TalkerPart.TRAIN, ROOM_BYTES, context::setAside);
        TalkerSet heldOut = TalkerSet.open(folder, TalkerPart.VAL, ROOM_BYTES, context::setAside);
        GeneratorExamples calibration = new GeneratorExamples(films, context.seed());
        GeneratorExamples measure = new GeneratorExamples(heldOut, context.seed() + 1);
        context.expect(2L * settings.batches());
        return context.closing(new Quantization(settings, context, quantizer, calibration, measure, model, output));
    }
}
