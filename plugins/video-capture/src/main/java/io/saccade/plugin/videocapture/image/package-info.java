/** Plays a folder of pictures. */
package io.saccade.plugin.videocapture.image;
