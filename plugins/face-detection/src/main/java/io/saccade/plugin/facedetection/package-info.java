/** Detects a face in each frame, by OpenCV's Haar cascade or by an ONNX network. */
@NullMarked
package io.saccade.plugin.facedetection;

import org.jspecify.annotations.NullMarked;
