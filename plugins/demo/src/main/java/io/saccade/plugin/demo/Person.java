package io.saccade.plugin.demo;

import java.util.SplittableRandom;

/** A person with looks, movements and speech, each determined by a seed. */
final class Person {
    private final Look look;
    private final Timeline timeline;
    private final Speech speech;
    private final VowelVoice voice;

    Person(long seed, double seconds, boolean talking) {
        this(seed, seed, seconds, talking);
    }

    Person(long looks, long seed, double seconds, boolean talking) {
        // Each part has its own random numbers, so that talking changes neither the looks nor the glances.
        SplittableRandom random = new SplittableRandom(seed);
        random.split(); // skips the numbers for the looks, which come from their own seed
        look = Look.random(new SplittableRandom(looks).split());
        timeline = new Timeline(seconds, random.split());
        speech = new Speech(talking ? seconds : 0, random.split());
        voice = new VowelVoice(speech, random.split());
    }

    Look look() {
        return look;
    }

    /** Gaze, blinks and head movement over time. */
    Timeline timeline() {
        return timeline;
    }

    VowelVoice voice() {
        return voice;
    }

    Pose pose(double seconds) {
        return timeline.pose(seconds, speech.at(seconds).mouth());
    }
}
