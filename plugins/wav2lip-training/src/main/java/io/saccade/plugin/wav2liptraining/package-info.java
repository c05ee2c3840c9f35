/**
 * Trains lips to follow a voice, as Wav2Lip does: an expert learns whether lips and sound belong together; a generator
 * learns from the expert, from a critic of pictures, and from the films themselves. This package holds the stages'
 * settings; each stage's factory and classes lie in a package below. In the order in which the stages run:
 *
 * <ol>
 *   <li>{@code talkers.TalkersRecorderFactory} stores faces and sound: {@code TalkersRecorder} writes a
 *       {@code TalkerFilm} per film, {@code TalkerLists} assigns them to parts. The trainers read them as a
 *       {@code TalkerSet} of {@code TalkerClip}s, one {@code TalkerWindow} at a time.
 *   <li>{@code expert.SyncExpertFactory}: {@code SyncTraining} trains the network {@code SyncExpert} with
 *       {@code SyncPairs}, and evaluates it with {@code SyncMeasure}.
 *   <li>{@code generator.LipTrainerFactory}: {@code LipTraining} trains the network {@code LipGenerator} with
 *       {@code LipExamples}. {@code LipTeachers} combines {@code Likeness}, {@code ExpertOpinion} and
 *       {@code critic.CriticLearner}, which trains the network {@code FaceCritic}.
 *   <li>{@code score.SyncScoreFactory}: {@code SyncScore} evaluates each {@code ScoredFilm} with an
 *       {@code ExpertNetwork}; its {@code SyncDirections} give the {@code SyncResult}.
 *   <li>{@code score.FrechetDistanceFactory} compares {@code FeatureStatistics}.
 * </ol>
 */
package io.saccade.plugin.wav2liptraining;
