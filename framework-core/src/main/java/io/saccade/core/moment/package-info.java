/** Moments, the arenas of samples, and the frames they own. */
package io.saccade.core.moment;
