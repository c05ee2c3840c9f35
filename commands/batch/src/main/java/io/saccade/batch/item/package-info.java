/** Finds the items of a batch and binds them to settings. */
package io.saccade.batch.item;
