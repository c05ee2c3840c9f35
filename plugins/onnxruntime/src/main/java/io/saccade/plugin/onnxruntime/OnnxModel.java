package io.saccade.plugin.onnxruntime;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.saccade.api.spi.StageContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A network opened from an ONNX file. Describes its inputs and outputs, and creates the {@link OnnxBinding}s that run
 * it.
 *
 * <pre>{@code
 * OnnxModel model = context.closing(OnnxModel.open(file, options, context));
 * model.requireInput(OnnxPort.ANY, 12, 44, 3);
 * OnnxBinding binding = context.closing(model.bind(new long[] {1, 12, 44, 3}));
 * binding.input(0).put(0, values);
 * binding.run();
 * float x = binding.output(0).get(0);
 * }</pre>
 *
 * <p>Thread-safe; each thread needs its own binding. Close the bindings before the model.
 */
public final class OnnxModel implements AutoCloseable {
    private final String name;
    private final DeviceSession device;
    private final List<OnnxPort> inputs;
    private final List<OnnxPort> outputs;
    private final Map<String, String> metadata;
    private boolean closed;

    private OnnxModel(String name, DeviceSession device) throws OrtException {
        this.name = name;
        this.device = device;
        this.inputs = ports(device.session().getInputInfo().values());
        this.outputs = ports(device.session().getOutputInfo().values());
        this.metadata = Map.copyOf(device.session().getMetadata().getCustomMetadata());
    }

    /**
     * Opens a stage's model. The device is logged and reported: at once for the CPU; for a GPU, once the first
     * {@link #bind} has shown that it works.
     *
     * @param file the model; its external data must be beside it
     * @throws UnreadableModelException when the file is not an ONNX model
     * @throws OnnxException when the device can't be used
     */
    public static OnnxModel open(Path file, OnnxOptions options, StageContext context) throws OnnxException {
        return open(file, options, OnnxNotices.of(context));
    }

    /** Opens a model outside a stage. */
    public static OnnxModel open(Path file, OnnxOptions options, System.Logger log) throws OnnxException {
        return open(file, options, OnnxNotices.of(log));
    }

    private static OnnxModel open(Path file, OnnxOptions options, OnnxNotices notices) throws OnnxException {
        String name = String.valueOf(file.getFileName());
        requireFile(file, name);
        DeviceSession device = DeviceSession.open(file, options, notices);
        try {
            return new OnnxModel(name, device);
        } catch (OrtException | RuntimeException e) {
            OnnxException failure =
                    new OnnxException(name + ": its inputs and outputs can't be read: " + e.getMessage(), e);
            try {
                device.close();
            } catch (OnnxException alsoFailed) {
                failure.addSuppressed(alsoFailed);
            }
            throw failure;
        }
    }

    private static void requireFile(Path file, String name) throws OnnxException {
        if (Files.isDirectory(file))
            throw new UnreadableModelException(name + " is a folder; give an ONNX model (.onnx)");
        if (!Files.isReadable(file)) {
            throw new UnreadableModelException(
                    name + " can't be read: it does not exist, or you have no permission: " + file);
        }
        if (!Files.isRegularFile(file)) {
            throw new UnreadableModelException(name + " is a pipe or a device; give an ONNX model (.onnx)");
        }
        if (size(file, name) == 0) {
            throw new UnreadableModelException(name + " is empty; export or copy the model again");
        }
    }

    private static long size(Path file, String name) throws OnnxException {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new OnnxException(name + " can't be read: " + e.getMessage(), e);
        }
    }

    private static List<OnnxPort> ports(Collection<NodeInfo> nodes) {
        return nodes.stream().map(OnnxPort::of).toList();
    }

    /** The inputs, in the model's order. */
    public List<OnnxPort> inputs() {
        return inputs;
    }

    /** The outputs, in the model's order. */
    public List<OnnxPort> outputs() {
        return outputs;
    }

    /** The file's custom metadata, as written by the exporter. */
    public Map<String, String> metadata() {
        return metadata;
    }

    /**
     * Checks that the model has one input, of floats, of this shape.
     *
     * @param shape {@link OnnxPort#ANY} for a dimension of any length
     * @throws OnnxException with the shape needed and the shape found
     */
    public void requireInput(long... shape) throws OnnxException {
        require("input", inputs, shape);
    }

    /** Checks that the model has one output, of floats, of this shape. */
    public void requireOutput(long... shape) throws OnnxException {
        require("output", outputs, shape);
    }

    private void require(String what, List<OnnxPort> ports, long... shape) throws OnnxException {
        if (ports.size() != 1) {
            throw new OnnxException(
                    name + ": one " + what + " is needed, but there are " + ports.size() + ": " + ports);
        }
        requireFit(what, ports.get(0), shape);
    }

    private void requireFit(String what, OnnxPort port, long... shape) throws OnnxException {
        if (port.fits(shape)) return;
        throw new OnnxException(name + ": the " + what + " must be " + OnnxPort.text(shape) + ", but is " + port);
    }

    /**
     * Creates the tensors for one caller, and runs the model once on zeros: this gives the shapes of the outputs and
     * makes the first real run as fast as later ones.
     *
     * @param shapes the shapes of the inputs, in their order, without open dimensions
     * @throws OnnxException when the model doesn't accept these shapes, or inputs or outputs are not floats
     */
    public synchronized OnnxBinding bind(long[]... shapes) throws OnnxException {
        requireShapes(shapes);
        return device.isSettled() ? OnnxBinding.make(this, shapes) : bindFirst(shapes);
    }

    /**
     * Creates the tensors like {@link #bind}, without running the model: for large batches, whose first run would take
     * long. On a GPU that has not been tried yet, it runs once all the same.
     *
     * @param output the shape of the only output
     * @throws OnnxException when the model doesn't accept these shapes
     */
    public synchronized OnnxBinding bindUnrun(long[] output, long[]... shapes) throws OnnxException {
        requireOutput(output);
        requireShapes(shapes);
        return device.isSettled() ? OnnxBinding.unrun(this, output, shapes) : bindFirst(shapes);
    }

    private void requireShapes(long[]... shapes) throws OnnxException {
        if (shapes.length != inputs.size()) {
            throw new OnnxException(name + ": " + shapes.length + " inputs are given, but there are " + inputs);
        }
        for (int i = 0; i < shapes.length; i++) {
            requireFit("input '" + inputs.get(i).name() + "'", inputs.get(i), shapes[i]);
        }
        for (OnnxPort output : outputs) {
            if (!output.type().equals("float")) {
                throw new OnnxException(name + ": output '" + output.name() + "' must hold floats, but is " + output);
            }
        }
    }

    /** Binds with a fallback to the CPU, since the first run on a GPU may fail. */
    private OnnxBinding bindFirst(long[]... shapes) throws OnnxException {
        OnnxBinding binding;
        try {
            binding = OnnxBinding.make(this, shapes);
        } catch (OnnxException e) {
            device.leaveGpu(e);
            binding = OnnxBinding.make(this, shapes); // a fault of the shapes fails here again
        }
        device.settle();
        return binding;
    }

    OrtSession session() {
        return device.session();
    }

    /** The file's name, which begins each message. */
    @Override
    public String toString() {
        return name;
    }

    /** Frees the network. Idempotent. */
    @Override
    public synchronized void close() throws OnnxException {
        if (closed) return;
        closed = true;
        device.close();
    }
}
