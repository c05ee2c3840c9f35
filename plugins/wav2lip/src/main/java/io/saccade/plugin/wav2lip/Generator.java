package io.saccade.plugin.wav2lip;

import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.onnxruntime.OnnxModel;
import java.util.HashMap;
import java.util.Map;

/**
 * Wav2Lip's generator with tensors for several batch sizes, each created on first use, so that small batches are not
 * padded. Not thread-safe; the owner closes it, then the model.
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
     * Reads the network's inputs and outputs, and creates the largest batch.
     *
     * @param batchSize largest number of faces per batch, if the network accepts any
     * @throws OnnxException when the network is not a generator
     */
    static Generator of(OnnxModel model, int batchSize) throws OnnxException {
        GeneratorPorts ports = GeneratorPorts.of(model);
        Generator generator = new Generator(model, ports, ports.fixedBatch() > 0 ? ports.fixedBatch() : batchSize);
        generator.batchOf(generator.batchSize);
        return generator;
    }

    /** Largest number of faces per batch. */
    int batchSize() {
        return batchSize;
    }

    /** Height and width of a face in pixels. */
    int side() {
        return ports.side();
    }

    /** Bytes of a face. */
    int faceBytes() {
        return 3 * ports.side() * ports.side();
    }

    /** Returns the batch for the first of these faces: for all of them, or as many as fit. */
    GeneratorBatch batchFor(int faces) throws OnnxException {
        if (ports.fixedBatch() > 0 || faces >= batchSize) return batchOf(batchSize);
        return batchOf(Integer.highestOneBit(faces));
    }

    private GeneratorBatch batchOf(int size) throws OnnxException {
        GeneratorBatch known = batches.get(size);
        if (known != null) return known;
        OnnxBinding network = ports.isOutputKnown(model)
                ? model.bindUnrun(ports.outputShape(size), ports.shapes(size))
                : model.bind(ports.shapes(size));
        if (network.output(ports.output()).capacity() != size * faceBytes()) {
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
