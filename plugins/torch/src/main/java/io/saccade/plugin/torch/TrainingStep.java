package io.saccade.plugin.torch;

/**
 * One step of a training.
 *
 * @param index from 0, through all epochs
 * @param epoch from 0
 * @param samples which to learn from, by number
 * @param seed for everything that is drawn at random in this step, and in no other
 */
@SuppressWarnings("ArrayRecordComponent") // read only, by the one who learns
public record TrainingStep(long index, int epoch, int[] samples, long seed) {}
