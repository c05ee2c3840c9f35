/** Decoded pictures, and how they become frames. */
package io.saccade.plugin.videocapture.picture;
