/**
 * OpenCV, FFmpeg and libtorch for other plugins: {@link io.saccade.plugin.bytedeco.Mats} shares pixels with OpenCV,
 * {@link io.saccade.plugin.bytedeco.Film} encodes films.
 */
package io.saccade.plugin.bytedeco;
