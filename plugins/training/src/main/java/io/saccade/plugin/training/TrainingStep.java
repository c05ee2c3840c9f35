package io.saccade.plugin.training;

/**
 * One step of a training.
 *
 * @param index from 0, through all epochs
 * @param epoch from 0
 * @param samples indices of the samples
 * @param seed for all random numbers of this step
 */
@SuppressWarnings("ArrayRecordComponent") // the learner only reads it
public record TrainingStep(long index, int epoch, int[] samples, long seed) {}
