/** Moves a mouse pointer, real or simulated, to the gaze, and clicks with it. */
package io.saccade.plugin.robotcursor;
