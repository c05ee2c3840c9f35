package io.saccade.plugin.demo;

import java.util.SplittableRandom;

/** Somebody, and all they will do: each chosen by a number. */
final class Person {
    private final Look look;
    private final Timeline timeline;
    private final Speech speech;
    private final VowelVoice voice;

    Person(long seed, double seconds, boolean talking) {
        this(seed, seed, seconds, talking);
    }

    Person(long looks, long seed, double seconds, boolean talking) {
        // Each part has numbers of its own, so that talking changes neither the looks nor the glances.
        SplittableRandom random = new SplittableRandom(seed);
        random.split(); // the looks of this seed, which are somebody else's where they are chosen apart
        look = Look.random(new SplittableRandom(looks).split());
        timeline = new Timeline(seconds, random.split());
        speech = new Speech(talking ? seconds : 0, random.split());
        voice = new VowelVoice(speech, random.split());
    }

    Look look() {
        return look;
    }

    /** Where the eyes are and whether they are open. */
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
