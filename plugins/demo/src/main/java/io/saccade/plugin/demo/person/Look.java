package io.saccade.plugin.demo.person;

import io.saccade.plugin.demo.drawing.Tone;
import java.util.List;
import java.util.random.RandomGenerator;

/** The colours of a person: skin, hair, irises, shirt, and the wall behind. */
record Look(Tone skin, Tone hair, Tone iris, Tone shirt, Wall wall) {
    /** A wall lit from the upper left. */
    record Wall(Tone light, Tone shade) {}

    private static final List<Tone> SKINS = List.of(
            new Tone(236, 196, 172),
            new Tone(224, 178, 150),
            new Tone(205, 156, 124),
            new Tone(178, 128, 98),
            new Tone(150, 104, 78));
    private static final List<Tone> HAIRS =
            List.of(new Tone(52, 36, 28), new Tone(30, 26, 26), new Tone(86, 56, 34), new Tone(60, 50, 46));
    private static final List<Tone> IRISES =
            List.of(new Tone(74, 52, 36), new Tone(64, 82, 92), new Tone(70, 84, 58), new Tone(58, 44, 34));
    private static final List<Tone> SHIRTS =
            List.of(new Tone(62, 84, 116), new Tone(88, 96, 92), new Tone(112, 72, 72));
    private static final List<Wall> WALLS = List.of(
            new Wall(new Tone(206, 212, 216), new Tone(172, 180, 188)),
            new Wall(new Tone(214, 206, 194), new Tone(184, 174, 160)),
            new Wall(new Tone(180, 192, 200), new Tone(150, 160, 172)));

    static Look random(RandomGenerator random) {
        return new Look(
                any(SKINS, random), any(HAIRS, random), any(IRISES, random), any(SHIRTS, random), any(WALLS, random));
    }

    private static <T> T any(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Skin away from the light. */
    Tone shadedSkin() {
        return skin.times(.66, .58, .54);
    }

    /** Skin in folds and sockets. */
    Tone deepSkin() {
        return skin.times(.44, .36, .33);
    }

    /** Skin facing the light. */
    Tone litSkin() {
        return skin.times(1.07).plus(6);
    }

    /** Hair facing the light. */
    Tone litHair() {
        return hair.times(1.5).plus(12);
    }
}
