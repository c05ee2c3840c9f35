/**
 * Trains lips to follow a voice, as Wav2Lip does: an expert learns whether lips and sound belong together; a generator
 * learns from the expert, from a critic of pictures, and from the films themselves. Each of the five stages has a
 * factory, and its classes share its terms. In the order in which they run:
 *
 * <ol>
 *   <li>{@code talkers} ({@link io.saccade.plugin.wav2liptraining.TalkersRecorderFactory}) stores faces and sound:
 *       {@code TalkersRecorder} writes a {@code TalkerFilm} per film, {@code TalkerLists} assigns them to parts. The
 *       trainers read them as a {@code TalkerSet} of {@code TalkerClip}s, one {@code TalkerWindow} at a time.
 *   <li>{@code sync-expert} ({@link io.saccade.plugin.wav2liptraining.SyncExpertFactory}): {@code SyncTraining} trains
 *       the network {@code SyncExpert} with {@code SyncPairs}, and evaluates it with {@code SyncMeasure}.
 *   <li>{@code wav2lip} ({@link io.saccade.plugin.wav2liptraining.LipTrainerFactory}): {@code LipTraining} trains the
 *       network {@code LipGenerator} with {@code LipExamples}. {@code LipTeachers} combines {@code Likeness},
 *       {@code ExpertOpinion} and {@code CriticLearner}, which trains the network {@code FaceCritic}.
 *   <li>{@code sync-score} ({@link io.saccade.plugin.wav2liptraining.SyncScoreFactory}): {@code SyncScore} evaluates
 *       each {@code ScoredFilm} with an {@code ExpertNetwork}; its {@code SyncDirections} give the {@code SyncResult}.
 *   <li>{@code frechet-distance} ({@link io.saccade.plugin.wav2liptraining.FrechetDistanceFactory}) compares
 *       {@code FeatureStatistics}.
 * </ol>
 *
 * <p>Both trainers share {@code Schedule}, {@code Workplace}, {@code BatchLoader}, {@code LipLosses} and
 * {@code MeasuredTrainer}; {@code PublishedWeights} and {@code NumpyArchive} read and write weights.
 */
package io.saccade.plugin.wav2liptraining;
