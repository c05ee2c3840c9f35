/** Recorders of a run's measurements and samples: traces, tables and pictures of curves. */
package io.saccade.plugin.metrics;
