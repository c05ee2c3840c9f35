/** Carries out a checked plan: opens the stages, builds the road, watches over it, and reports. */
package io.saccade.core.run;
