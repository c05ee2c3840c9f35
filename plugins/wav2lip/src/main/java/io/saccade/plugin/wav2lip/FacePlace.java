package io.saccade.plugin.wav2lip;

import org.jspecify.annotations.Nullable;

/**
 * Where and how strongly a face is drawn.
 *
 * @param box the part of the frame that the network gets
 * @param shape the face in the frame; null if the whole box is pasted
 * @param strength 0..1: less than 1 where the face is about to disappear, or has just appeared
 * @param nanos time of the frame
 */
record FacePlace(FaceBox box, @Nullable FaceShape shape, double strength, long nanos) {}
