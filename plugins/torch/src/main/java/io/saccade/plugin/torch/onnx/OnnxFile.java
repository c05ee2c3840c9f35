package io.saccade.plugin.torch.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import io.saccade.plugin.torch.Tensors;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.LongStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

/** Writes an {@link OnnxGraph}, with its weights inside or in a second file. */
public final class OnnxFile {
    /** Largest size of weights inside the file: the format is limited to 2 GiB, and readers keep two copies. */
    public static final long LARGEST_INSIDE = 1L << 30;

    /** Alignment of the weights, since readers map them into memory by page. */
    private static final int PAGE = 4096;

    private OnnxFile() {}

    /**
     * Writes one file.
     *
     * @throws IllegalArgumentException when the weights take more than {@link #LARGEST_INSIDE}
     */
    public static void write(OnnxGraph graph, Path file) throws IOException {
        save(withWeights(graph), file);
    }

    /**
     * Writes the content of one file to a stream, which the caller closes.
     *
     * @throws IllegalArgumentException when the weights take more than {@link #LARGEST_INSIDE}
     */
    public static void write(OnnxGraph graph, OutputStream out) throws IOException {
        withWeights(graph).build().writeTo(out);
    }

    private static ModelProto.Builder withWeights(OnnxGraph graph) {
        if (graph.weightBytes() > LARGEST_INSIDE) {
            throw new IllegalArgumentException("weights of " + graph.weightBytes()
                    + " bytes do not fit into one ONNX file; write them beside it (writeWithWeights)");
        }
        ModelProto.Builder model = graph.model();
        for (Map.Entry<String, Tensor> weight : graph.weights().entrySet()) {
            try (PointerScope scope = new PointerScope()) {
                Tensor plain = Tensors.plain(weight.getValue());
                model.getGraphBuilder()
                        .addInitializer(described(weight.getKey(), plain)
                                .setRawData(ByteString.copyFrom(Tensors.bytes(plain))));
            }
        }
        return model;
    }

    /**
     * Writes two files, which must be in one folder when they are read.
     *
     * @param weights path to write the weights to now
     * @param weightsName final name of that file, beside the model
     */
    public static void writeWithWeights(OnnxGraph graph, Path file, Path weights, String weightsName)
            throws IOException {
        ModelProto.Builder model = graph.model();
        try (FileChannel out = FileChannel.open(
                weights, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (Map.Entry<String, Tensor> weight : graph.weights().entrySet()) {
                try (PointerScope scope = new PointerScope()) {
                    Tensor plain = Tensors.plain(weight.getValue());
                    TensorProto.Builder described = described(weight.getKey(), plain);
                    pointTo(described, weightsName, append(out, plain), plain.nbytes());
                    model.getGraphBuilder().addInitializer(described);
                }
            }
        }
        save(model, file);
    }

    private static TensorProto.Builder described(String name, Tensor plain) {
        TensorProto.Builder tensor =
                TensorProto.newBuilder().setName(name).setDataType(TensorProto.DataType.FLOAT_VALUE);
        LongStream.of(plain.shape()).forEach(tensor::addDims);
        return tensor;
    }

    private static void pointTo(TensorProto.Builder tensor, String file, long offset, long length) {
        tensor.setDataLocation(TensorProto.DataLocation.EXTERNAL);
        tensor.addExternalDataBuilder().setKey("location").setValue(file);
        tensor.addExternalDataBuilder().setKey("offset").setValue(String.valueOf(offset));
        tensor.addExternalDataBuilder().setKey("length").setValue(String.valueOf(length));
    }

    /** @return the offset of the tensor */
    private static long append(FileChannel out, Tensor plain) throws IOException {
        long start = (out.position() + PAGE - 1) / PAGE * PAGE;
        out.position(start);
        ByteBuffer bytes = Tensors.bytes(plain);
        while (bytes.hasRemaining()) out.write(bytes);
        return start;
    }

    private static void save(ModelProto.Builder model, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            model.build().writeTo(out);
        }
    }
}
