/**
 * Teaches lips to follow a voice, as Wav2Lip does: an expert learns whether lips and sound belong
 * together, and a generator learns from it, from a critic of pictures, and from the films themselves. Each of five
 * stages has its factory, and its classes bear its words; in the order in which they run:
 *
 * <ol>
 *   <li>{@code talkers} ({@link io.saccade.plugin.wav2liptraining.TalkersRecorderFactory}) keeps faces and sound:
 *       {@code TalkersRecorder} writes a {@code TalkerFilm} each, {@code TalkerLists} shares them out. Trainers read
 *       them as a {@code TalkerSet} of {@code TalkerClip}s, a {@code TalkerWindow} at a time.
 *   <li>{@code sync-expert} ({@link io.saccade.plugin.wav2liptraining.SyncExpertFactory}): {@code SyncTraining} teaches
 *       the network {@code SyncExpert} with {@code SyncPairs}, and measures it with {@code SyncMeasure}.
 *   <li>{@code wav2lip} ({@link io.saccade.plugin.wav2liptraining.LipTrainerFactory}): {@code LipTraining} teaches the
 *       network {@code LipGenerator} with {@code LipExamples}. {@code LipTeachers} are {@code Likeness},
 *       {@code ExpertOpinion} and {@code CriticLearner}, who teaches the network {@code FaceCritic}.
 *   <li>{@code sync-score} ({@link io.saccade.plugin.wav2liptraining.SyncScoreFactory}): {@code SyncScore} sees and hears
 *       a {@code ScoredFilm} with an {@code ExpertNetwork}, whose {@code SyncDirections} make the {@code SyncResult}.
 *   <li>{@code frechet-distance} ({@link io.saccade.plugin.wav2liptraining.FrechetDistanceFactory}) compares
 *       {@code FeatureStatistics}.
 * </ol>
 *
 * <p>Both trainers share {@code Schedule}, {@code Workplace}, {@code BatchLoader}, {@code LipLosses} and
 * {@code MeasuredTrainer}; {@code PublishedWeights} and {@code NumpyArchive} are how weights come and go.
 */
package io.saccade.plugin.wav2liptraining;
