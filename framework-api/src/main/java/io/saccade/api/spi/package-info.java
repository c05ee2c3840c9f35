/** The interfaces that a plugin implements, stages and their factories, and the services of the core for them. */
package io.saccade.api.spi;
