/**
 * The job of a batch on an Apache Flink cluster: an enumerator in the JobManager deals items to readers in TaskManagers,
 * and each reader has a worker process of Saccade.
 */
package io.saccade.batch.job;
