/** Estimates gaze from eyes with a network, smooths it over time, and measures its error. */
package io.saccade.plugin.onnxgaze;
