/** Java2D with soft edges: outlines, gradients and tones. */
package io.saccade.plugin.demo.drawing;
