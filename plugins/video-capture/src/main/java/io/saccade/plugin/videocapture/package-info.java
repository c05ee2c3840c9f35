/** Cameras, films and folders of images as sources. */
package io.saccade.plugin.videocapture;
