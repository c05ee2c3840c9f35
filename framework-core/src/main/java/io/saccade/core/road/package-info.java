/**
 * The road one sample travels: source, queues, models, sinks. Knows stages only as what the API calls them;
 * who opens and closes them is {@code io.saccade.core.run}'s business.
 */
package io.saccade.core.road;
