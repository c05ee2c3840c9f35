package io.saccade.plugin.onnxruntime;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.saccade.api.spi.StageContext;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A network opened from an ONNX file: says what goes in and out, and makes {@link OnnxBinding}s that run it.
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
 * <p>May be used from several threads; each needs a binding of its own. Close it after its bindings.
 */
public final class OnnxModel implements AutoCloseable {
    /** Ends a sentence about a GPU that did not work. */
    static final String NEEDED = "; it takes NVIDIA's driver, CUDA 12 and cuDNN 9";

    private final Path file;
    private final String name;
    private final OnnxOptions options;
    private final DevicePlan plan;
    private final OnnxNotices notices;
    private final List<OnnxPort> inputs;
    private final List<OnnxPort> outputs;
    private final Map<String, String> metadata;
    private OrtSession session;
    private boolean onCuda;
    private boolean settled;
    private boolean closed;

    private OnnxModel(
            Path file, OnnxOptions options, DevicePlan plan, OnnxNotices notices, OrtSession session, boolean onCuda)
            throws OrtException {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
        this.options = options;
        this.plan = plan;
        this.notices = notices;
        this.session = session;
        this.onCuda = onCuda;
        this.inputs = ports(session.getInputInfo().values());
        this.outputs = ports(session.getOutputInfo().values());
        this.metadata = Map.copyOf(session.getMetadata().getCustomMetadata());
    }

    /**
     * Opens a stage's model. Where it runs is logged and stands in the report: at once for the CPU, and for a GPU when
     * the first {@link #bind} has shown that it works there.
     *
     * @param file external data is looked for beside it, and nowhere else
     * @throws OnnxException when the file is no ONNX model, or the device can't be had
     */
    public static OnnxModel open(Path file, OnnxOptions options, StageContext context) throws OnnxException {
        return open(file, options, OnnxNotices.of(context));
    }

    /** The same for a model that belongs to no stage. */
    public static OnnxModel open(Path file, OnnxOptions options, System.Logger log) throws OnnxException {
        return open(file, options, OnnxNotices.of(log));
    }

    private static OnnxModel open(Path file, OnnxOptions options, OnnxNotices notices) throws OnnxException {
        String name = String.valueOf(file.getFileName());
        requireFile(file, name);
        DevicePlan plan = DevicePlan.of(name, options, OnnxSessions.withCuda(), NvidiaDriver.isThere());
        plan.note().ifPresent(reason -> notices.problem().accept(onTheCpu(name, reason)));
        OrtSession gpu = plan.cuda() ? cuda(file, name, options, plan, notices) : null;
        OrtSession session = gpu == null ? OnnxSessions.onCpu(file, name, options) : gpu;
        try {
            OnnxModel model = new OnnxModel(file, options, plan, notices, session, gpu != null);
            if (gpu == null) model.settle();
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

    /** Null where it can't be and the CPU will do. */
    private static @Nullable OrtSession cuda(
            Path file, String name, OnnxOptions options, DevicePlan plan, OnnxNotices notices) throws OnnxException {
        try {
            return OnnxSessions.onCuda(file, options);
        } catch (OrtException e) {
            if (!plan.fallsBack()) throw DevicePlan.missing(name, options, e);
            notices.problem().accept(onTheCpu(name, "the GPU can't be used: " + e.getMessage() + NEEDED));
            return null;
        }
    }

    private static String onTheCpu(String name, String reason) {
        return name + " runs on the CPU, since " + reason;
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

    /** It is certain where the model runs: tells so, once. */
    private void settle() {
        if (settled) return;
        settled = true;
        String device = onCuda ? "cuda:" + options.device().index() : "cpu";
        String threads = options.threads() == 1 ? "one thread" : options.threads() + " threads";
        notices.log().log(Level.INFO, "{0} runs on {1}", name, onCuda ? device : "the CPU, " + threads);
        notices.device().accept(device);
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
    public synchronized OnnxBinding bind(long[]... shapes) throws OnnxException {
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
        return settled ? OnnxBinding.make(this, shapes) : bindFirst(shapes);
    }

    /**
     * The first run on a GPU is its trial: some of its libraries are looked for only then. Where it fails, the model
     * moves to the CPU, if that was allowed.
     */
    private OnnxBinding bindFirst(long[]... shapes) throws OnnxException {
        OnnxBinding binding;
        try {
            binding = OnnxBinding.make(this, shapes);
        } catch (OnnxException e) {
            if (!plan.fallsBack()) throw DevicePlan.missing(name, options, e);
            closeSession();
            session = OnnxSessions.onCpu(file, name, options);
            onCuda = false;
            binding = OnnxBinding.make(this, shapes); // what is wrong with the shapes fails here as well
            notices.problem().accept(onTheCpu(name, "the GPU failed at its first try: " + e.getMessage() + NEEDED));
        }
        settle();
        return binding;
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
        closeSession();
    }

    private void closeSession() throws OnnxException {
        try {
            session.close();
        } catch (OrtException e) {
            throw new OnnxException(name + " could not be closed: " + e.getMessage(), e);
        }
    }
}
