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
 * A model with the tensors it is run over, which are made once, off heap, and used again by every run: nothing is
 * copied, and next to nothing allocated. One thread at a time.
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
        OnnxBinding binding = new OnnxBinding(model);
        boolean made = false;
        try {
            binding.addInputs(shapes);
            binding.addOutputs();
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

    /** Only a run tells the shapes of outputs whose dimensions the model leaves open. */
    private void addOutputs() throws OrtException, OnnxException {
        try (OrtSession.Result result = model.session().run(inputs)) {
            for (int i = 0; i < result.size(); i++) {
                long[] shape = ((OnnxTensor) result.get(i)).getInfo().getShape();
                outputValues.add(add(outputs, model.outputs().get(i).name(), shape));
            }
        }
    }

    private static FloatBuffer add(Map<String, OnnxTensor> tensors, String name, long... shape)
            throws OrtException, OnnxException {
        int length = Math.toIntExact(LongStream.of(shape).reduce(Float.BYTES, Math::multiplyExact));
        FloatBuffer values =
                ByteBuffer.allocateDirect(length).order(ByteOrder.nativeOrder()).asFloatBuffer();
        tensors.put(name, OnnxTensor.createTensor(OnnxEnvironment.get(), values, shape));
        return values;
    }

    /** ONNX Runtime's own words name its C++ sources, and stay in the cause. */
    private static String reason(OrtException e) {
        return String.valueOf(e.getMessage()).contains("llocat")
                ? ": there is not enough memory; use a smaller batch, or end other programs"
                : ": an operator in it can't compute them; export it again (--verbose tells ONNX Runtime's own words)";
    }

    private static String text(long[]... shapes) {
        return List.of(shapes).stream().map(OnnxPort::text).toList().toString();
    }

    /** The values of an input, in C order, to be written before {@link #run}; all zero at first. */
    public FloatBuffer input(int index) {
        return inputValues.get(index);
    }

    /** The values of an output, in C order, of the last {@link #run}. */
    public FloatBuffer output(int index) {
        return outputValues.get(index);
    }

    /**
     * Computes the outputs from the inputs.
     *
     * @throws OnnxException when the network fails on these values
     * @throws IllegalStateException once closed
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

    /** Frees the tensors. Closing twice does no harm. */
    @Override
    public void close() {
        closed = true;
        inputs.values().forEach(OnnxTensor::close);
        outputs.values().forEach(OnnxTensor::close);
        inputs.clear();
        outputs.clear();
    }
}
