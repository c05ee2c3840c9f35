/** Draws the edges of frames. */
package io.saccade.plugin.linedrawing.edges;
