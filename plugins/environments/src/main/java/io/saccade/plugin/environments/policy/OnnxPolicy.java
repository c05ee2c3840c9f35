package io.saccade.plugin.environments.policy;

import io.saccade.api.data.Action;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxPort;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses actions with an ONNX network, whose shapes are checked against the world's at the first step. */
final class OnnxPolicy extends Policy {
    private final OnnxModel network;
    private final StageContext context;
    private @Nullable OnnxBinding binding;

    /** @param network closed by the caller */
    OnnxPolicy(OnnxModel network, Optional<Integer> player, StageContext context) {
        super(player);
        this.network = network;
        this.context = context;
    }

    @Override
    Optional<Action> choose(Step step, Spaces spaces) throws Exception {
        if (binding == null) binding = context.closing(bind(spaces));
        fill(binding.input(0), step);
        binding.run();
        FloatBuffer answer = binding.output(0);
        return Optional.of(spaces.actions() < 0 ? values(answer, step, spaces) : best(answer, step, spaces));
    }

    private OnnxBinding bind(Spaces spaces) throws OnnxException {
        int in = spaces.states() < 0 ? spaces.observationLength() : spaces.states();
        int out = spaces.actions() < 0 ? spaces.actionLength() : spaces.actions();
        network.requireInput(OnnxPort.ANY, in);
        network.requireOutput(OnnxPort.ANY, out);
        return network.bind(new long[] {1, in});
    }

    private static void fill(FloatBuffer input, Step step) {
        if (step.discrete() < 0) {
            input.put(0, step.observation());
            return;
        }
        for (int i = 0; i < input.capacity(); i++) input.put(i, 0);
        input.put(step.discrete(), 1);
    }

    /** Clamps each output of the network to the nearest legal value. */
    private Action values(FloatBuffer answer, Step step, Spaces spaces) throws InvalidInputException {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < spaces.actionLength(); i++) {
            double value = answer.get(i);
            boolean ranged = !spaces.actionRanges().isEmpty() && !Double.isNaN(value);
            double legal = ranged ? spaces.actionRanges().get(i).nearest(value) : value;
            if (!Double.isFinite(legal)) throw noNumber(value + " for value " + i + " of an action", step);
            values.add(legal);
        }
        return Action.of(values);
    }

    private InvalidInputException noNumber(String answered, Step step) {
        return new InvalidInputException(network + " computed " + answered + " in step " + step.number() + " of"
                + " episode " + step.episode() + "; use a network that was trained in this world");
    }

    private Action best(FloatBuffer answer, Step step, Spaces spaces) throws InvalidInputException {
        BitSet legal = step.legal();
        int best = -1;
        for (int action = 0; action < spaces.actions(); action++) {
            boolean allowed = (legal.isEmpty() || legal.get(action)) && !Float.isNaN(answer.get(action));
            if (allowed && (best < 0 || answer.get(action) > answer.get(best))) best = action;
        }
        if (best < 0) throw noNumber("no number for any legal action", step);
        return Action.of(best);
    }
}
