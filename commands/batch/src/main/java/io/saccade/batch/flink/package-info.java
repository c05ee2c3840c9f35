/** Batches on an Apache Flink cluster: submits the job over HTTP and watches it. */
package io.saccade.batch.flink;
