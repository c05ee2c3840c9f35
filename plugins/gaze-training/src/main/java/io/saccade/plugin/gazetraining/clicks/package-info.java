/** Collected clicks, how they are read, and the error of a gaze on them. */
package io.saccade.plugin.gazetraining.clicks;
