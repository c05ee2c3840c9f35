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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Calibrates run by run, then compares run by run, the original and the quantized network by turns. */
final class Quantization implements Capture {
    private final QuantizeSettings settings;
    private final StageContext context;
    private final OnnxQuantizer quantizer;
    private final NetworkInputs inputs;
    private final OnnxModel original;
    private final OnnxBinding floats;
    private final Path output;
    private final Path folder;
    private final int bits = ByteProcessor.weightBits();
    private final int rounds;
    private final TimedTurns times;
    private final AnswerDifference difference;
    private Optional<Bound> bound;
    private int done;

    /** A network and its tensors. */
    private record Bound(OnnxModel model, OnnxBinding binding) implements AutoCloseable {
        static Bound of(Path file, NetworkInputs inputs, QuantizeSettings settings, StageContext context)
                throws OnnxException {
            OnnxModel model = OnnxModel.open(file, settings.options(), context);
            return new Bound(model, inputs.bind(model));
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
            OnnxModel original,
            NetworkInputs inputs,
            Path output)
            throws IOException, OnnxException {
        this.settings = settings;
        this.context = context;
        this.quantizer = quantizer;
        this.original = original;
        this.inputs = inputs;
        this.output = output;
        rounds = settings.batches() * inputs.runs();
        times = new TimedTurns(rounds);
        difference = inputs.difference();
        floats = context.closing(inputs.bind(original));
        folder = Files.createTempDirectory("saccade-quantize");
        Path observed = folder.resolve("observed.onnx");
        quantizer.writeObserved(observed);
        bound = Optional.of(Bound.of(observed, inputs, settings, context));
        context.expect(2L * rounds);
    }

    @Override
    public Optional<Sample> read() throws Exception {
        if (done == 2 * rounds) return Optional.empty();
        if (done == rounds) switchToBytes();
        if (done < rounds) calibrate();
        else compare();
        done++;
        Sample sample = context.sample(context.nanoTime()).with(Keys.PROGRESS, new Progress(done, 2L * rounds));
        if (done < 2 * rounds) return Optional.of(sample);
        return Optional.of(sample.with(Keys.METRICS, new Metrics(measured())));
    }

    private Bound bound() {
        return bound.orElseThrow(() -> new IllegalStateException("closed"));
    }

    private void calibrate() throws IOException, OnnxException {
        inputs.draw();
        OnnxBinding network = bound().binding();
        inputs.put(network);
        network.run();
        int own = original.outputs().size();
        List<String> names = quantizer.observed();
        for (int i = 0; i < names.size(); i++) quantizer.observe(names.get(i), network.output(own + i));
    }

    private void switchToBytes() throws IOException, OnnxException {
        bound().close();
        bound = Optional.empty();
        Path trial = folder.resolve("quantized.onnx");
        quantizer.write(trial, bits, Map.of());
        bound = Optional.of(Bound.of(trial, inputs, settings, context));
    }

    private void compare() throws IOException, OnnxException {
        inputs.drawHeldOut();
        OnnxBinding bytes = bound().binding();
        inputs.put(floats);
        inputs.put(bytes);
        times.add(time(floats), time(bytes));
        difference.add(floats.output(inputs.answers()), bytes.output(inputs.answers()));
    }

    private long time(OnnxBinding network) throws OnnxException {
        long start = context.nanoTime();
        network.run();
        return context.nanoTime() - start;
    }

    private Map<String, Double> measured() {
        Map<String, Double> measured = new LinkedHashMap<>(difference.measures());
        measured.put("speedup", times.speedup());
        measured.put("floatMs", times.originalMs() / inputs.items());
        measured.put("quantizedMs", times.quantizedMs() / inputs.items());
        measured.put("convolutions", (double) quantizer.convolutions());
        measured.put("weightBits", (double) bits);
        return measured;
    }

    @Override
    public void finish() throws IOException {
        double speedup = times.speedup();
        String told = String.format(Locale.ROOT, "%s, %.2f times as fast as %s", difference.text(), speedup, original);
        if (speedup <= 1 && !settings.keep()) {
            throw new InvalidInputException("the quantized network is slower on this machine (" + told
                    + "), so nothing is written; set 'keep' to true to write it for another machine");
        }
        quantizer.write(output, bits, notes());
        context.notice("quantized network: " + told);
    }

    /** What the file's metadata say. */
    private Map<String, String> notes() {
        Map<String, String> notes = new LinkedHashMap<>();
        difference
                .measures()
                .forEach((name, value) -> notes.put(note(name), String.format(Locale.ROOT, "%.2f", value)));
        notes.put(note("speedup"), String.format(Locale.ROOT, "%.3f", times.speedup()));
        notes.put(note("weightBits"), String.valueOf(bits));
        return notes;
    }

    private static String note(String name) {
        return "saccade.quantized." + name;
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
