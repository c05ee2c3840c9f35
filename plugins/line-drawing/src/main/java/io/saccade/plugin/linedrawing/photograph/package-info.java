/** Reads a folder tree of photographs on all cores. */
package io.saccade.plugin.linedrawing.photograph;
