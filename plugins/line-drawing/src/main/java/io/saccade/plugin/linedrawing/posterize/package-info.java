/** Reduces frames to a palette. */
package io.saccade.plugin.linedrawing.posterize;
