package io.saccade.plugin.demo.person;

import io.saccade.plugin.demo.voice.Speech;
import io.saccade.plugin.demo.voice.VowelVoice;
import java.util.Optional;
import java.util.SplittableRandom;

/** A person with looks, movements and speech, each determined by a seed. */
public final class Person {
    private static final double AIMING_SWAY = .1;

    private final Look look;
    private final Timeline timeline;
    private final Speech speech;
    private final VowelVoice voice;
    private final Optional<HeadMotion> motion;

    public Person(long seed, double seconds, boolean talking) {
        this(seed, seed, seconds, talking, HeadHabit.STILL, 0);
    }

    /**
     * @param shutSeconds how long the eyes stay shut now and then; 0 for blinks only
     */
    public Person(long looks, long seed, double seconds, boolean talking, HeadHabit head, double shutSeconds) {
        // Each part has its own random numbers, so that talking changes neither the looks nor the glances.
        SplittableRandom random = new SplittableRandom(seed);
        random.split(); // skips the numbers for the looks, which come from their own seed
        look = Look.random(new SplittableRandom(looks).split());
        timeline = new Timeline(seconds, random.split(), new ShutEyes(shutSeconds, seconds, seed));
        speech = new Speech(talking ? seconds : 0, random.split());
        voice = new VowelVoice(speech, random.split());
        motion =
                head == HeadHabit.STILL ? Optional.empty() : Optional.of(new HeadMotion(seconds, head, random.split()));
    }

    public Look look() {
        return look;
    }

    /** Gaze, blinks and head movement over time. */
    public Timeline timeline() {
        return timeline;
    }

    public VowelVoice voice() {
        return voice;
    }

    /**
     * The pose of a person who aims at a place, and so holds the head nearly still.
     *
     * @param gazeX 0..1 of the screen's width
     * @param gazeY 0..1 of the screen's height
     * @param rightCm the head's place in the camera's picture, from the one at rest
     * @param downCm likewise
     */
    public Pose aimingPose(double seconds, double gazeX, double gazeY, double rightCm, double downCm) {
        Pose rest = timeline.pose(
                seconds, gazeX, gazeY, AIMING_SWAY, speech.at(seconds).mouth());
        return HeadMotion.move(rest, new HeadPlace(rightCm, downCm, HeadPlace.REST_CM, 0), 0, 0);
    }

    public Pose pose(double seconds) {
        Pose rest = timeline.pose(seconds, speech.at(seconds).mouth());
        return motion.map(moving -> moving.move(rest, seconds)).orElse(rest);
    }
}
