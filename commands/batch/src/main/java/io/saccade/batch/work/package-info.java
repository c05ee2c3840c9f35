/** What both sides of a batch share: items, attempts, results and the processes that make them. */
package io.saccade.batch.work;
