/**
 * Line drawings. {@code edges} and {@code posterize} turn a photograph into what is drawn and what is to be coloured,
 * {@code photographs} and {@code drawing-pairs} do so for whole folders, and {@code colorize} fills drawings in.
 */
package io.saccade.plugin.linedrawing;
