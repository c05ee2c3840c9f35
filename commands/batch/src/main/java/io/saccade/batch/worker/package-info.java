/** The process that runs items, one after another. */
package io.saccade.batch.worker;
