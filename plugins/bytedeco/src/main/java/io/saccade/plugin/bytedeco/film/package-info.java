/** Encodes films with FFmpeg: pictures, sound and their times. */
package io.saccade.plugin.bytedeco.film;
