package io.saccade.plugin.wav2lip;

import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.onnxruntime.OnnxModel;
import java.util.HashMap;
import java.util.Map;

/**
 * Wav2Lip's generator with tensors for several numbers of faces, each made when it is first needed: nothing is
 * computed for places that no face takes. One thread; the owner closes it, then the model.
 */
final class Generator implements AutoCloseable {
    private final OnnxModel model;
    private final GeneratorPorts ports;
    private final int batchSize;
    private final Map<Integer, GeneratorBatch> batches = new HashMap<>();

    private Generator(OnnxModel model, GeneratorPorts ports, int batchSize) {
        this.model = model;
        this.ports = ports;
        this.batchSize = batchSize;
    }

    /**
     * Finds out what goes in and out, and runs the network once over nothing.
     *
     * @param batchSize how many faces at once, where the network takes any number
     * @throws OnnxException when the network is not a generator
     */
    static Generator of(OnnxModel model, int batchSize) throws OnnxException {
        GeneratorPorts ports = GeneratorPorts.of(model);
        Generator generator = new Generator(model, ports, ports.fixedBatch() > 0 ? ports.fixedBatch() : batchSize);
        generator.batchOf(generator.batchSize);
        return generator;
    }

    /** The most faces at once. */
    int batchSize() {
        return batchSize;
    }

    /** The tensors for the first of so many faces: for all of them, or for as many as go at once. */
    GeneratorBatch batchFor(int faces) throws OnnxException {
        if (ports.fixedBatch() > 0 || faces >= batchSize) return batchOf(batchSize);
        return batchOf(Integer.highestOneBit(faces));
    }

    private GeneratorBatch batchOf(int size) throws OnnxException {
        GeneratorBatch known = batches.get(size);
        if (known != null) return known;
        OnnxBinding network = model.bind(ports.shapes(size));
        if (network.output(ports.output()).capacity() != size * GeneratorBatch.FACE_BYTES) {
            network.close();
            throw GeneratorPorts.refusal(model);
        }
        GeneratorBatch made = new GeneratorBatch(network, ports, size);
        batches.put(size, made);
        return made;
    }

    @Override
    public void close() {
        batches.values().forEach(GeneratorBatch::close);
        batches.clear();
    }
}
