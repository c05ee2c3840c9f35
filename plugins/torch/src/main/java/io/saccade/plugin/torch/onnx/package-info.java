/** Writes networks as ONNX files: a graph of nodes with its weights. */
package io.saccade.plugin.torch.onnx;
