/** Converts sound between FFmpeg's formats and floats. */
package io.saccade.plugin.bytedeco.sound;
