package io.saccade.plugin.demo.person;

import io.saccade.plugin.demo.voice.Speech;
import io.saccade.plugin.demo.voice.VowelVoice;
import java.util.SplittableRandom;

/** A person with looks, movements and speech, each determined by a seed. */
public final class Person {
    private final Look look;
    private final Timeline timeline;
    private final Speech speech;
    private final VowelVoice voice;

    public Person(long seed, double seconds, boolean talking) {
        this(seed, seed, seconds, talking);
    }

    public Person(long looks, long seed, double seconds, boolean talking) {
        // Each part has its own random numbers, so that talking changes neither the looks nor the glances.
        SplittableRandom random = new SplittableRandom(seed);
        random.split(); // skips the numbers for the looks, which come from their own seed
        look = Look.random(new SplittableRandom(looks).split());
        timeline = new Timeline(seconds, random.split());
        speech = new Speech(talking ? seconds : 0, random.split());
        voice = new VowelVoice(speech, random.split());
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

    public Pose pose(double seconds) {
        return timeline.pose(seconds, speech.at(seconds).mouth());
    }
}
