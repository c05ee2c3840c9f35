/** Colours drawings, or applies a style network to frames. */
package io.saccade.plugin.linedrawing.coloring;
