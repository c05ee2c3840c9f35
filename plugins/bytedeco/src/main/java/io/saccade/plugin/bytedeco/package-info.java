/**
 * OpenCV, FFmpeg and libtorch for other plugins: {@link io.saccade.plugin.bytedeco.Natives} loads them,
 * {@link io.saccade.plugin.bytedeco.Mats} shares pixels with OpenCV.
 */
package io.saccade.plugin.bytedeco;
