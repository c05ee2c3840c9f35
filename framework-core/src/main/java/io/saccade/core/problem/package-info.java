/** Problems that prevent a pipeline from running, with their places. */
package io.saccade.core.problem;
