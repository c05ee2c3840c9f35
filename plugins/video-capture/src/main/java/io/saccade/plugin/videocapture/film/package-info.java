/** Plays a film, a picture with sound, or a folder of films. */
package io.saccade.plugin.videocapture.film;
