/**
 * What trainers share that needs no libtorch. {@link io.saccade.plugin.training.TrainingCapture} runs a
 * {@link io.saccade.plugin.training.ResumableTraining} as a capture; {@link io.saccade.plugin.training.Checkpoint}
 * stores its progress, and {@link io.saccade.plugin.training.TrainingIdentity} says to which training that belongs.
 */
package io.saccade.plugin.training;
