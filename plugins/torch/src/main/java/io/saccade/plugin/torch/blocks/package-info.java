/** Parts of networks. Each knows its libtorch computation and the equivalent ONNX nodes. */
package io.saccade.plugin.torch.blocks;
