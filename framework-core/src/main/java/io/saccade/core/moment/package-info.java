/** Moments and the frames they own: the arena of a road. */
package io.saccade.core.moment;
