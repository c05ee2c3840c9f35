package io.saccade.plugin.onnxruntime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * A model with its input and output tensors. The tensors are allocated once, off heap, and reused by every run, so a
 * run copies nothing and allocates almost nothing. One thread at a time.
 */
public final class OnnxBinding implements AutoCloseable {
    private final OnnxModel model;
    private final Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    private final Map<String, OnnxTensor> outputs = new LinkedHashMap<>();
    private final List<FloatBuffer> inputValues = new ArrayList<>();
    private final List<FloatBuffer> outputValues = new ArrayList<>();
    private boolean closed;

    private OnnxBinding(OnnxModel model) {
        this.model = model;
    }

    static OnnxBinding make(OnnxModel model, long[]... shapes) throws OnnxException {
        return make(model, OnnxBinding::addOutputs, shapes);
    }

    /** Without a first run: the shape of the only output is known. */
    static OnnxBinding unrun(OnnxModel model, long[] output, long[]... shapes) throws OnnxException {
        return make(model, binding -> binding.addOutput(0, output), shapes);
    }

    /** Adds a binding's outputs. */
    private interface Outputs {
        void addTo(OnnxBinding binding) throws OrtException, OnnxException;
    }

    private static OnnxBinding make(OnnxModel model, Outputs outputs, long[]... shapes) throws OnnxException {
        OnnxBinding binding = new OnnxBinding(model);
        boolean made = false;
        try {
            binding.addInputs(shapes);
            outputs.addTo(binding);
            made = true;
            return binding;
        } catch (OrtException e) {
            throw new OnnxException(model + " fails on inputs of " + text(shapes) + reason(e), e);
        } finally {
            if (!made) binding.close();
        }
    }

    private void addInputs(long[]... shapes) throws OrtException, OnnxException {
        for (int i = 0; i < shapes.length; i++) {
            inputValues.add(add(inputs, model.inputs().get(i).name(), shapes[i]));
        }
    }

    /** Runs the model once, because only a run gives the shapes of outputs with open dimensions. */
    private void addOutputs() throws OrtException, OnnxException {
        try (OrtSession.Result result = model.session().run(inputs)) {
            for (int i = 0; i < result.size(); i++) {
                long[] shape = ((OnnxTensor) result.get(i)).getInfo().getShape();
                addOutput(i, shape);
            }
        }
    }

    private void addOutput(int index, long... shape) throws OrtException, OnnxException {
        outputValues.add(add(outputs, model.outputs().get(index).name(), shape));
    }

    private static FloatBuffer add(Map<String, OnnxTensor> tensors, String name, long... shape)
            throws OrtException, OnnxException {
        int length = Math.toIntExact(LongStream.of(shape).reduce(Float.BYTES, Math::multiplyExact));
        FloatBuffer values =
                ByteBuffer.allocateDirect(length).order(ByteOrder.nativeOrder()).asFloatBuffer();
        tensors.put(name, OnnxTensor.createTensor(OnnxEnvironment.get(), values, shape));
        return values;
    }

    /** Explains the failure. ONNX Runtime's message names its C++ sources and stays in the cause. */
    private static String reason(OrtException e) {
        return String.valueOf(e.getMessage()).contains("llocat")
                ? ": there is not enough memory; use a smaller batch, or end other programs"
                : ": an operator in it can't compute them; export it again (--verbose shows ONNX Runtime's message)";
    }

    private static String text(long[]... shapes) {
        return List.of(shapes).stream().map(OnnxPort::text).toList().toString();
    }

    /** The values of an input, in C order; write them before {@link #run}. Initially all zero. */
    public FloatBuffer input(int index) {
        return inputValues.get(index);
    }

    /** The values of an output of the last {@link #run}, in C order. */
    public FloatBuffer output(int index) {
        return outputValues.get(index);
    }

    /**
     * Computes the outputs from the inputs.
     *
     * @throws OnnxException when the network fails on these values
     * @throws IllegalStateException when closed
     */
    public void run() throws OnnxException {
        if (closed) throw new IllegalStateException(model + " is closed");
        try {
            // The result owns nothing: every output is pinned.
            model.session().run(inputs, outputs).close();
        } catch (OrtException e) {
            throw new OnnxException(model + " failed" + reason(e), e);
        }
    }

    /** Frees the tensors. Idempotent. */
    @Override
    public void close() {
        closed = true;
        inputs.values().forEach(OnnxTensor::close);
        outputs.values().forEach(OnnxTensor::close);
        inputs.clear();
        outputs.clear();
    }
}
