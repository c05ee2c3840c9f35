/** Calls into code that is not ours, from outside of a run. */
package io.saccade.core.call;
