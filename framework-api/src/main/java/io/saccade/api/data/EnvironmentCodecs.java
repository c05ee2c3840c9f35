package io.saccade.api.data;

import static io.saccade.api.data.Plain.fields;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Codecs of what environments and agents exchange. */
final class EnvironmentCodecs {
    static final Codec<Step> STEP = Codec.of(EnvironmentCodecs::tree, EnvironmentCodecs::step);
    static final Codec<Spaces> SPACES = Codec.of(EnvironmentCodecs::tree, EnvironmentCodecs::spaces);
    static final Codec<Action> ACTION = Codec.of(EnvironmentCodecs::tree, EnvironmentCodecs::action);
    static final Codec<Episode> EPISODE = Codec.of(
            episode -> fields("number", episode.number(), "seed", episode.seed(), "fps", episode.fps()), tree -> {
                Fields fields = Fields.in(tree);
                return new Episode(fields.number("number"), fields.number("seed"), fields.real("fps"));
            });

    private EnvironmentCodecs() {}

    /** What a trace contains: the legal actions would double it. */
    static Map<String, Object> traced(Step step) {
        return fields(
                "episode", step.episode(),
                "number", step.number(),
                "player", step.player(),
                "discrete", step.discrete(),
                "observation", list(step.observation()),
                "reward", step.reward(),
                "terminated", step.terminated(),
                "truncated", step.truncated());
    }

    private static List<Float> list(float... values) {
        List<Float> list = new ArrayList<>(values.length);
        for (float value : values) list.add(value);
        return list;
    }

    private static Object tree(Step step) {
        Map<String, Object> tree = traced(step);
        tree.put("legal", step.legal().stream().boxed().toList());
        return tree;
    }

    private static Step step(Object tree) {
        Fields fields = Fields.in(tree);
        int state = fields.integer("discrete");
        Step step = state >= 0 ? Step.ofState(state) : Step.ofVector(vector(fields.list("observation")));
        BitSet legal = new BitSet();
        for (Object action : fields.list("legal")) legal.set(((Number) action).intValue());
        return step.at(fields.number("episode"), fields.integer("number"))
                .withPlayer(fields.integer("player"))
                .withLegal(legal)
                .withReward(fields.real("reward"))
                .withEnd(fields.flag("terminated"), fields.flag("truncated"));
    }

    private static float[] vector(List<?> values) {
        float[] vector = new float[values.size()];
        for (int i = 0; i < vector.length; i++) vector[i] = (float) Codec.number(values.get(i));
        return vector;
    }

    /** What a trace contains: the ranges are the same in every sample. */
    static Map<String, Object> traced(Spaces spaces) {
        return fields(
                "states", spaces.states(),
                "observationLength", spaces.observationLength(),
                "actions", spaces.actions(),
                "actionLength", spaces.actionLength());
    }

    private static Object tree(Spaces spaces) {
        Map<String, Object> tree = traced(spaces);
        tree.put(
                "actionRanges",
                spaces.actionRanges().stream()
                        .map(range -> fields("low", range.low(), "high", range.high(), "whole", range.whole()))
                        .toList());
        return tree;
    }

    private static Spaces spaces(Object tree) {
        Fields fields = Fields.in(tree);
        int states = fields.integer("states");
        Spaces observed = states >= 0 ? Spaces.ofStates(states) : Spaces.ofVectors(fields.integer("observationLength"));
        int actions = fields.integer("actions");
        if (actions >= 0) return observed.withActions(actions);
        List<ValueRange> ranges = fields.list("actionRanges").stream()
                .map(Fields::in)
                .map(range -> new ValueRange(range.real("low"), range.real("high"), range.flag("whole")))
                .toList();
        return ranges.isEmpty()
                ? observed.withActionValues(fields.integer("actionLength"))
                : observed.withActionValues(ranges);
    }

    private static Object tree(Action action) {
        if (action instanceof Action.Discrete discrete) return discrete.number();
        return ((Action.Values) action).values();
    }

    private static Action action(Object tree) {
        if (tree instanceof Number number) return Action.of(number.intValue());
        return Action.of(((List<?>) tree).stream().map(Codec::number).toList());
    }
}
