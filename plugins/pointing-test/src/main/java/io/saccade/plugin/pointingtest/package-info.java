/** Measures how fast and how surely a pointer hits targets. */
package io.saccade.plugin.pointingtest;
