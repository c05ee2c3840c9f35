/** Cameras of this machine: lists them, opens them and reads them. */
package io.saccade.plugin.videocapture.camera;
