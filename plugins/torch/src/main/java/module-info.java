/** What trainers share: blocks with a torch form and an ONNX form, optimisers, and a training loop. */
module io.saccade.plugin.torch {
    requires transitive io.saccade.plugin.bytedeco;
    requires transitive io.saccade.plugin.training;
    requires transitive org.bytedeco.pytorch;
    requires com.google.protobuf;
    requires org.tribuo.util.onnx;
    requires static org.jspecify;

    exports io.saccade.plugin.torch;
    exports io.saccade.plugin.torch.blocks;
    exports io.saccade.plugin.torch.loop;
    exports io.saccade.plugin.torch.onnx;
    exports io.saccade.plugin.torch.optimizer;

    provides io.saccade.api.spi.Trial with
            io.saccade.plugin.torch.TorchTrial;
}
