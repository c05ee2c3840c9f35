/**
 * The road that samples take: source, queues, models, sinks. This package only calls stages;
 * {@code io.saccade.core.run} opens and closes them.
 */
package io.saccade.core.road;
