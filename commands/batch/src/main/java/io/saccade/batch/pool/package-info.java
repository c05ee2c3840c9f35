/** Deals items to worker processes on this machine. */
package io.saccade.batch.pool;
