package io.saccade.plugin.torch.blocks;

import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Zeroes random elements in training, and scales the others to keep the expected sum; does nothing in evaluation. Keeps
 * the shape.
 *
 * @param probability of a zero, from 0 to less than 1
 */
public record Dropout(double probability) implements Block {
    public Dropout {
        if (!(probability >= 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "the probability of a dropout must be 0 or more and below 1, but is " + probability);
        }
    }

    @Override
    public Tensor forward(Tensor input, Pass pass) {
        if (!pass.isTraining() || probability == 0) return input;
        double kept = 1 - probability;
        Tensor mask = pass.random().coins(kept, input.shape());
        mask.mul_(new Scalar(1 / kept));
        return input.mul(Tensors.beside(mask, input));
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        return input;
    }
}
