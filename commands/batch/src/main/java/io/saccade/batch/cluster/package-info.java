/** The files by which a batch and its job on a cluster know each other, in the output folder that both see. */
package io.saccade.batch.cluster;
