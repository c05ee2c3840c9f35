package io.saccade.plugin.wav2liptraining.quantize;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Progress;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.torch.onnx.OnnxQuantizer;
import io.saccade.plugin.wav2liptraining.QuantizeSettings;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Calibrates batch by batch, then measures batch by batch, the original and the quantized network by turns. */
final class Quantization implements Capture {
    private static final double NANOS_PER_MS = 1e6;

    private final QuantizeSettings settings;
    private final StageContext context;
    private final OnnxQuantizer quantizer;
    private final GeneratorExamples calibration;
    private final GeneratorExamples measure;
    private final Path output;
    private final Path folder;
    private final OnnxModel original;
    private final OnnxBinding floats;
    private final int bits = ByteProcessor.weightBits();
    private final double[] floatNanos;
    private final double[] byteNanos;
    private Optional<Bound> bound;
    private int done;
    private double squares;
    private long values;

    /** A network and its tensors. */
    private record Bound(OnnxModel model, OnnxBinding binding) implements AutoCloseable {
        static Bound of(Path file, QuantizeSettings settings, StageContext context) throws OnnxException {
            OnnxModel model = OnnxModel.open(file, settings.options(), context);
            return new Bound(model, GeneratorExamples.bind(model));
        }

        @Override
        public void close() throws OnnxException {
            binding.close();
            model.close();
        }
    }

    Quantization(
            QuantizeSettings settings,
            StageContext context,
            OnnxQuantizer quantizer,
            GeneratorExamples calibration,
            GeneratorExamples measure,
            Path model,
            Path output)
            throws IOException, OnnxException {
        this.settings = settings;
        this.context = context;
        this.quantizer = quantizer;
        this.calibration = calibration;
        this.measure = measure;
        this.output = output;
        floatNanos = new double[settings.batches()];
        byteNanos = new double[settings.batches()];
        original = context.closing(OnnxModel.open(model, settings.options(), context));
        floats = context.closing(GeneratorExamples.bind(original));
        folder = Files.createTempDirectory("saccade-quantize");
        Path observed = folder.resolve("observed.onnx");
        quantizer.writeObserved(observed);
        bound = Optional.of(Bound.of(observed, settings, context));
    }

    @Override
    public Optional<Sample> read() throws Exception {
        if (done == 2 * settings.batches()) return Optional.empty();
        if (done == settings.batches()) switchToBytes();
        if (done < settings.batches()) calibrate();
        else compare(done - settings.batches());
        done++;
        Sample sample =
                context.sample(context.nanoTime()).with(Keys.PROGRESS, new Progress(done, 2L * settings.batches()));
        if (done < 2 * settings.batches()) return Optional.of(sample);
        return Optional.of(sample.with(Keys.METRICS, new Metrics(measured())));
    }

    private Bound bound() {
        return bound.orElseThrow(() -> new IllegalStateException("closed"));
    }

    private void calibrate() throws IOException, OnnxException {
        calibration.draw();
        Bound network = bound();
        calibration.put(network.model(), network.binding());
        network.binding().run();
        int own = original.outputs().size();
        List<String> names = quantizer.observed();
        for (int i = 0; i < names.size(); i++) {
            quantizer.observe(names.get(i), network.binding().output(own + i));
        }
    }

    private void switchToBytes() throws IOException, OnnxException {
        bound().close();
        bound = Optional.empty();
        Path trial = folder.resolve("quantized.onnx");
        quantizer.write(trial, bits, Map.of());
        bound = Optional.of(Bound.of(trial, settings, context));
    }

    private void compare(int round) throws IOException, OnnxException {
        measure.draw();
        Bound bytes = bound();
        measure.put(original, floats);
        measure.put(bytes.model(), bytes.binding());
        floatNanos[round] = time(floats);
        byteNanos[round] = time(bytes.binding());
        FloatBuffer right = floats.output(0);
        FloatBuffer found = bytes.binding().output(0);
        for (int i = 0; i < right.capacity(); i++) {
            double difference = right.get(i) - found.get(i);
            squares += difference * difference;
        }
        values += right.capacity();
    }

    private double time(OnnxBinding network) throws OnnxException {
        long start = context.nanoTime();
        network.run();
        return context.nanoTime() - start;
    }

    private Map<String, Double> measured() {
        Map<String, Double> measured = new LinkedHashMap<>();
        measured.put("psnr", psnr());
        measured.put("speedup", speedup());
        measured.put("floatMs", median(floatNanos) / NANOS_PER_MS / GeneratorExamples.FRAMES);
        measured.put("quantizedMs", median(byteNanos) / NANOS_PER_MS / GeneratorExamples.FRAMES);
        measured.put("convolutions", (double) quantizer.convolutions());
        measured.put("weightBits", (double) bits);
        return measured;
    }

    /** Peak signal-to-noise ratio in dB, for values from 0 to 1. */
    private double psnr() {
        return -10 * Math.log10(Math.max(1e-12, squares / values));
    }

    private double speedup() {
        return median(floatNanos) / median(byteNanos);
    }

    private static double median(double... times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    @Override
    public void finish() throws IOException {
        String told = String.format(Locale.ROOT, "PSNR %.1f dB, %.2f times as fast as %s", psnr(), speedup(), original);
        if (speedup() <= 1 && !settings.keep()) {
            throw new InvalidInputException("the quantized network is slower on this machine (" + told
                    + "), so nothing is written; set 'keep' to true to write it for another machine");
        }
        quantizer.write(
                output,
                bits,
                Map.of(
                        "saccade.quantized.psnr", String.format(Locale.ROOT, "%.2f", psnr()),
                        "saccade.quantized.speedup", String.format(Locale.ROOT, "%.3f", speedup()),
                        "saccade.quantized.weightBits", String.valueOf(bits)));
        context.notice("quantized network: " + told);
    }

    @Override
    public void close() throws IOException {
        try {
            if (bound.isPresent()) bound.get().close();
        } catch (OnnxException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            bound = Optional.empty();
            for (String name : List.of("observed.onnx", "quantized.onnx")) Files.deleteIfExists(folder.resolve(name));
            Files.deleteIfExists(folder);
        }
    }
}
