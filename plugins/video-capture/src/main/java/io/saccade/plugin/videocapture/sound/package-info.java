/** The sound that belongs to each frame. */
package io.saccade.plugin.videocapture.sound;
