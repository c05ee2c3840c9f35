/** Pairs of drawings and colours: their folder, how they are written and read. */
package io.saccade.plugin.linedrawing.pairs;
