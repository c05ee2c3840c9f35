/** Detects two eyes in the frames of any capture, with OpenCV's Haar cascade. */
package io.saccade.plugin.haareyecapture;
