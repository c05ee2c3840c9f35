package io.saccade.plugin.wav2liptraining.quantize;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.TrainerFactory;
import io.saccade.plugin.clickrecorder.ClickCollection;
import io.saccade.plugin.onnxruntime.OnnxEnvironment;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.torch.onnx.OnnxQuantizer;
import io.saccade.plugin.wav2liptraining.QuantizeSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Quantizes a lip-sync or gaze network: convolutions compute with 8-bit integers. Calibrates on a part of the data,
 * compares quality and speed with the original on the rest, and writes both into the file. Films calibrate Wav2Lip's
 * generator, with faces of 96, 128, 256 or 288 pixels; clicks calibrate networks for {@code onnx-gaze}.
 *
 * <pre>{@code
 * trainer:
 *   type: quantize
 *   with: { model: wav2lip_gan.onnx, data: talkers, output: wav2lip_int8.onnx }
 * }</pre>
 *
 * METRICS at the end: {@code psnr} in dB of drawn faces, or {@code shiftPx} and {@code largestShiftPx}, the mean and
 * largest distance between the estimates of gaze in pixels; {@code speedup}; {@code floatMs} and {@code quantizedMs} for
 * a frame or a pair of eyes; {@code convolutions} and {@code weightBits}. If the result is slower on this machine, the run fails and writes
 * nothing, unless {@code keep} is true.
 */
public final class QuantizeFactory extends TrainerFactory<QuantizeSettings> {
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
        OnnxModel original = context.closing(OnnxModel.open(model, settings.options(), context));
        NetworkInputs inputs = inputs(original, settings, context);
        return context.closing(new Quantization(settings, context, quantizer, original, inputs, output));
    }

    private static NetworkInputs inputs(OnnxModel model, QuantizeSettings settings, StageContext context)
            throws IOException, OnnxException {
        Path folder = context.input(settings.data());
        if (GeneratorInputs.areIn(folder)) return GeneratorInputs.of(model, folder, context);
        if (!ClickCollection.pictures(folder).isEmpty()) {
            return GazeInputs.of(model, folder, settings.screenSize(), context);
        }
        throw new InvalidInputException(folder + " contains neither films (there is no train.txt, as written by saccade"
                + " run prepare-talkers) nor pictures of eyes (as written by saccade run gaze-collect)");
    }
}
