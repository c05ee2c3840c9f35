/** Attempts at items, by a worker process on this machine, whoever deals the items. */
package io.saccade.batch.attempt;
