/** Moments and the frames they own: the arena of DESIGN's sixth rule. */
package io.saccade.core.moment;
