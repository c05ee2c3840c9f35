package io.saccade.plugin.torch.checkpoint;

import io.saccade.plugin.torch.NamedTensor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/**
 * The part of a checkpoint before the tensors' elements.
 *
 * @param training identifies the training
 * @param over whether that training is finished and its result committed
 * @param numbers the progress
 * @param tensors name, type and shape of each tensor, in the order of their elements
 */
record CheckpointHeader(Map<String, String> training, boolean over, List<Long> numbers, List<String> tensors) {
    static List<String> described(List<NamedTensor> tensors) {
        return tensors.stream().map(CheckpointHeader::described).toList();
    }

    private static String described(NamedTensor named) {
        Tensor tensor = named.tensor();
        return named.name() + " " + tensor.scalar_type().intern() + Arrays.toString(tensor.shape());
    }

    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(training.size());
            for (Map.Entry<String, String> entry : training.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeUTF(entry.getValue());
            }
            out.writeBoolean(over);
            out.writeInt(numbers.size());
            for (long number : numbers) out.writeLong(number);
            out.writeInt(tensors.size());
            for (String tensor : tensors) out.writeUTF(tensor);
        }
        return bytes.toByteArray();
    }

    static CheckpointHeader of(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Map<String, String> training = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) training.put(in.readUTF(), in.readUTF());
            boolean over = in.readBoolean();
            List<Long> numbers = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) numbers.add(in.readLong());
            List<String> tensors = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) tensors.add(in.readUTF());
            return new CheckpointHeader(training, over, numbers, tensors);
        }
    }
}
