/** What keeps a pipeline from running, and where it stands. */
package io.saccade.core.problem;
