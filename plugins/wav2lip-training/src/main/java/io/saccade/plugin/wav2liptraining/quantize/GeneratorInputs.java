package io.saccade.plugin.wav2liptraining.quantize;

import io.saccade.api.spi.StageContext;
import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.wav2lip.GeneratorPorts;
import io.saccade.plugin.wav2liptraining.generator.LipExamples;
import io.saccade.plugin.wav2liptraining.talkers.TalkerPart;
import io.saccade.plugin.wav2liptraining.talkers.TalkerSet;
import io.saccade.plugin.wav2liptraining.talkers.TalkerWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Frames of talkers for Wav2Lip's generator, as in training, scaled to the size of the network's faces. The training
 * films calibrate.
 */
final class GeneratorInputs implements NetworkInputs {
    private static final long ROOM_BYTES = 1L << 28;

    private final GeneratorPorts ports;
    private final TalkerSet films;
    private final TalkerSet heldOut;
    private final RandomGenerator random;
    private final RandomGenerator heldOutRandom;
    private final LipExamples examples;
    private final int frames;

    private GeneratorInputs(GeneratorPorts ports, TalkerSet films, TalkerSet heldOut, long seed) {
        this.ports = ports;
        this.films = films;
        this.heldOut = heldOut;
        random = new SplittableRandom(seed);
        heldOutRandom = new SplittableRandom(seed + 1);
        frames = ports.fixedBatch() > 0 ? ports.fixedBatch() : TalkerWindow.FRAMES;
        examples = LipExamples.room((frames + TalkerWindow.FRAMES - 1) / TalkerWindow.FRAMES, ports.side());
    }

    /** Whether a folder contains films of {@code prepare-talkers}. */
    static boolean areIn(Path folder) {
        return Files.exists(folder.resolve(TalkerPart.TRAIN.file()));
    }

    /** @throws OnnxException when the network is not a generator */
    static GeneratorInputs of(OnnxModel model, Path folder, StageContext context) throws IOException, OnnxException {
        GeneratorPorts ports = GeneratorPorts.find(model)
                .orElseThrow(() -> new OnnxException(model + " can't be calibrated with the films in " + folder
                        + ": its inputs are " + model.inputs() + " and its outputs " + model.outputs()
                        + ", but must be sound [n,1,80,16] and faces [n,6,96,96], and faces [n,3,96,96], or faces of"
                        + " 128, 256 or 288 pixels: Wav2Lip's generator. For a gaze network, set 'data' to a folder"
                        + " of clicks"));
        return new GeneratorInputs(
                ports,
                films(folder, TalkerPart.TRAIN, ports, context),
                films(folder, TalkerPart.VAL, ports, context),
                context.seed());
    }

    private static TalkerSet films(Path folder, TalkerPart part, GeneratorPorts ports, StageContext context)
            throws IOException {
        return TalkerSet.openScaled(folder, part, ROOM_BYTES, ports.side(), context::setAside);
    }

    @Override
    public OnnxBinding bind(OnnxModel model) throws OnnxException {
        return model.bind(ports.shapes(frames));
    }

    @Override
    public void draw() throws IOException {
        examples.draw(films, random);
    }

    @Override
    public void drawHeldOut() throws IOException {
        examples.draw(heldOut, heldOutRandom);
    }

    @Override
    public void put(OnnxBinding binding) {
        int sound = frames * TalkerWindow.SOUND;
        int faces = frames * 6 * ports.side() * ports.side();
        binding.input(ports.melInput()).put(0, examples.frameSound(), 0, sound);
        binding.input(ports.faceInput()).put(0, examples.faces(), 0, faces);
    }

    @Override
    public int runs() {
        return 1;
    }

    @Override
    public int items() {
        return frames;
    }

    @Override
    public int answers() {
        return ports.output();
    }

    @Override
    public AnswerDifference difference() {
        return new PeakSignalToNoise();
    }
}
