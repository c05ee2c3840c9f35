package io.saccade.plugin.torch.blocks;

import io.saccade.plugin.torch.NamedTensor;
import io.saccade.plugin.torch.onnx.OnnxGraph;
import io.saccade.plugin.torch.onnx.OnnxValue;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** Applies blocks one after another. Tensors are prefixed with the block's index, from 0: {@code 3.weight}. */
public final class Sequential implements Block {
    private final List<Block> blocks;

    private Sequential(List<Block> blocks) {
        this.blocks = blocks;
    }

    /**
     * Combines blocks in this order.
     *
     * @param blocks closed with this block
     */
    public static Sequential of(Block... blocks) {
        return new Sequential(List.of(blocks));
    }

    @Override
    public Tensor forward(Tensor input, Pass pass) {
        Tensor value = input;
        for (Block block : blocks) value = block.forward(value, pass);
        return value;
    }

    @Override
    public OnnxValue toOnnx(OnnxGraph graph, OnnxValue input) {
        OnnxValue value = input;
        for (Block block : blocks) value = block.toOnnx(graph, value);
        return value;
    }

    @Override
    public List<NamedTensor> tensors() {
        return numbered(blocks);
    }

    static List<NamedTensor> numbered(List<? extends Block> blocks) {
        List<NamedTensor> tensors = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            String place = String.valueOf(i);
            blocks.get(i).tensors().forEach(tensor -> tensors.add(tensor.within(place)));
        }
        return tensors;
    }
}
