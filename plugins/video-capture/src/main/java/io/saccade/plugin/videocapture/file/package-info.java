/** The files that an address names. */
package io.saccade.plugin.videocapture.file;
