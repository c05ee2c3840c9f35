/**
 * Films of episodes: {@link io.saccade.plugin.episoderecorder.EpisodeRecorderFactory} for pipelines,
 * {@link io.saccade.plugin.episoderecorder.RecordedWorld} for programs.
 */
@NullMarked
package io.saccade.plugin.episoderecorder;

import org.jspecify.annotations.NullMarked;
