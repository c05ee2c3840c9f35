package io.saccade.plugin.onnxruntime;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A network opened from an ONNX file: says what goes in and out, and makes {@link OnnxBinding}s that run it.
 *
 * <pre>{@code
 * OnnxModel model = context.closing(OnnxModel.open(file, options, context.log()));
 * model.requireInput(OnnxPort.ANY, 12, 44, 3);
 * OnnxBinding binding = context.closing(model.bind(new long[] {1, 12, 44, 3}));
 * binding.input(0).put(0, values);
 * binding.run();
 * float x = binding.output(0).get(0);
 * }</pre>
 *
 * <p>May be used from several threads; each needs a binding of its own. Close it after its bindings.
 */
public final class OnnxModel implements AutoCloseable {
    private final String name;
    private final OrtSession session;
    private final List<OnnxPort> inputs;
    private final List<OnnxPort> outputs;
    private final Map<String, String> metadata;
    private boolean closed;

    private OnnxModel(String name, OrtSession session) throws OrtException {
        this.name = name;
        this.session = session;
        this.inputs = ports(session.getInputInfo().values());
        this.outputs = ports(session.getOutputInfo().values());
        this.metadata = Map.copyOf(session.getMetadata().getCustomMetadata());
    }

    /**
     * Opens a model and logs where it will run.
     *
     * @param file external data is looked for beside it, and nowhere else
     * @throws OnnxException when the file is no ONNX model, or the device can't be had
     */
    public static OnnxModel open(Path file, OnnxOptions options, System.Logger log) throws OnnxException {
        String name = String.valueOf(file.getFileName());
        requireFile(file, name);
        String device = device(name, options);
        OrtSession session = session(file, name, options);
        try {
            OnnxModel model = new OnnxModel(name, session);
            log.log(Level.INFO, "{0} runs on {1}, {2}", name, device, threads(options));
            return model;
        } catch (OrtException | RuntimeException e) {
            OnnxException failure =
                    new OnnxException(name + ": what goes in and out can't be read: " + e.getMessage(), e);
            try {
                session.close();
            } catch (OrtException alsoFailed) {
                failure.addSuppressed(alsoFailed);
            }
            throw failure;
        }
    }

    private static void requireFile(Path file, String name) throws OnnxException {
        if (Files.isDirectory(file)) throw new OnnxException(name + " is a folder; give an ONNX model (.onnx)");
        if (!Files.isReadable(file)) {
            throw new OnnxException(name + " can't be read: there is no such file, or it may not be read: " + file);
        }
        try {
            if (Files.size(file) == 0) throw new OnnxException(name + " is empty; export or copy the model again");
        } catch (IOException e) {
            throw new OnnxException(name + " can't be read: " + e.getMessage(), e);
        }
    }

    /** The ONNX Runtime that is shipped computes on the CPU alone, so a GPU is refused here, before any work. */
    private static String device(String name, OnnxOptions options) throws OnnxException {
        if (options.device().kind() == OnnxDevice.Kind.CUDA) {
            throw new OnnxException(name + ": there is no " + options.device()
                    + " for this ONNX Runtime, which computes on the CPU alone; set 'device' to auto or cpu");
        }
        if (options.requireGpu()) {
            throw new OnnxException(name + ": 'require-gpu' is set, but this ONNX Runtime computes on the CPU alone;"
                    + " set 'require-gpu' to false to run there");
        }
        return "the CPU";
    }

    private static String threads(OnnxOptions options) {
        return options.threads() == 1 ? "one thread" : options.threads() + " threads";
    }

    private static OrtSession session(Path file, String name, OnnxOptions options) throws OnnxException {
        OrtEnvironment environment = OnnxEnvironment.get();
        try (OrtSession.SessionOptions settings = new OrtSession.SessionOptions()) {
            settings.setIntraOpNumThreads(options.threads());
            settings.setInterOpNumThreads(1);
            return environment.createSession(file.toAbsolutePath().toString(), settings);
        } catch (OrtException e) {
            throw new OnnxException(
                    name + " is no ONNX model that can be run, or it is cut off; export or copy it again. ONNX Runtime"
                            + " says: " + e.getMessage(),
                    e);
        }
    }

    private static List<OnnxPort> ports(Collection<NodeInfo> nodes) {
        return nodes.stream().map(OnnxPort::of).toList();
    }

    /** What goes in, in the model's order. */
    public List<OnnxPort> inputs() {
        return inputs;
    }

    /** What comes out, in the model's order. */
    public List<OnnxPort> outputs() {
        return outputs;
    }

    /** What the exporter noted down in the file under keys of its own. */
    public Map<String, String> metadata() {
        return metadata;
    }

    /**
     * Checks that the model has one input, of floats, of this shape.
     *
     * @param shape {@link OnnxPort#ANY} for a dimension that may be anything
     * @throws OnnxException that says what is needed and what the model has
     */
    public void requireInput(long... shape) throws OnnxException {
        require("input", inputs, shape);
    }

    /** The same for the one output. */
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
     * Makes the tensors of one caller, and runs the model once over zeros, so that the outputs' shapes are known
     * and the first real run is as fast as any.
     *
     * @param shapes of the inputs, in their order, with no dimension left open
     * @throws OnnxException when the model doesn't take these shapes, or inputs or outputs are no floats
     */
    public OnnxBinding bind(long[]... shapes) throws OnnxException {
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
        return OnnxBinding.make(this, shapes);
    }

    OrtSession session() {
        return session;
    }

    /** The file's name, with which messages begin. */
    @Override
    public String toString() {
        return name;
    }

    /** Frees the network. Closing twice does no harm. */
    @Override
    public synchronized void close() throws OnnxException {
        if (closed) return;
        closed = true;
        try {
            session.close();
        } catch (OrtException e) {
            throw new OnnxException(name + " could not be closed: " + e.getMessage(), e);
        }
    }
}
