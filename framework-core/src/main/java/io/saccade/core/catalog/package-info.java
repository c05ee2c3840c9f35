/** The stages that the loaded plugins offer, as the rest of the core sees them. */
package io.saccade.core.catalog;
