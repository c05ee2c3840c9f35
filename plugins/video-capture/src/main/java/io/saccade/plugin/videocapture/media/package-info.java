/** FFmpeg's containers, packets and decoders. */
package io.saccade.plugin.videocapture.media;
