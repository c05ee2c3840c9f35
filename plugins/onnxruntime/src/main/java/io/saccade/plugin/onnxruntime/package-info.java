/** Opens ONNX models from files, checks their shapes, and runs them on reused tensors without copies. */
package io.saccade.plugin.onnxruntime;
