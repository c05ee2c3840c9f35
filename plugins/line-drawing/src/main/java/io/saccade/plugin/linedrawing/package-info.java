/**
 * Line drawings. {@code edges} and {@code posterize} turn a photograph into a drawing and its colours,
 * {@code photographs} and {@code drawing-pairs} do so for whole folders, and {@code colorize} colours drawings.
 */
package io.saccade.plugin.linedrawing;
