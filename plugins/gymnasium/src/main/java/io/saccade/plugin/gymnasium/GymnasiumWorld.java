package io.saccade.plugin.gymnasium;

import io.saccade.api.data.Action;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Environment;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Gymnasium environment, for pipelines and for programs that play it themselves. Each instance has its own Python
 * process, which {@link #close} ends. For one thread at a time.
 */
public final class GymnasiumWorld implements Environment {
    private final GymnasiumSettings settings;
    private final PythonChild python;
    private final Spaces spaces;
    private final List<String> notices;
    private final @Nullable GymnasiumPicture picture;
    private long seed;
    private int number;

    private GymnasiumWorld(GymnasiumSettings settings, PythonChild python, WorldShape shape) {
        this.settings = settings;
        this.python = python;
        this.spaces = shape.spaces();
        this.notices = shape.notices();
        this.picture = shape.pictured() ? new GymnasiumPicture(shape.fps(), this::render) : null;
    }

    /**
     * Starts Python and creates the environment.
     *
     * @param pictured whether to create it with rendering; if not, the environment need not support rendering
     * @throws IOException if Python, Gymnasium or the environment is missing or fails; the message names the remedy
     */
    public static GymnasiumWorld open(GymnasiumSettings settings, boolean pictured) throws IOException {
        Path interpreter = Interpreter.find(settings.python())
                .orElseThrow(() -> new IOException(Interpreter.notFound(settings.python())));
        PythonChild python = new PythonChild(interpreter);
        try {
            WorldShape shape = asking(() -> python.ask(
                    settings.id(),
                    settings.startTimeout(),
                    "start-timeout",
                    out -> out.write(request(settings, pictured)),
                    WorldShape::read));
            return new GymnasiumWorld(settings, python, shape);
        } catch (IOException e) {
            python.close();
            throw e;
        }
    }

    private static byte[] request(GymnasiumSettings settings, boolean pictured) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("id", settings.id());
        request.put("kwargs", settings.kwargs());
        request.put("path", settings.modules().map(Path::toString).stream().toList());
        request.put("pictured", pictured);
        request.put("pixels", settings.pixelObservations());
        return (JsonText.of(request) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Spaces spaces() {
        return spaces;
    }

    /** Notices about the environment for the user, in sentences. */
    public List<String> notices() {
        return notices;
    }

    /** Rendered at most once per step, when the picture or its size is requested. */
    @Override
    public Optional<Picture> picture() {
        return Optional.ofNullable(picture);
    }

    /** @param newSeed 0 or more, as Gymnasium requires */
    @Override
    public Step reset(long newSeed) throws IOException {
        seed = newSeed;
        number = 0;
        return ask("in the reset with seed " + seed, settings.startTimeout(), "start-timeout", out -> {
            out.writeByte('R');
            out.writeLong(seed);
        });
    }

    @Override
    public Step step(Action action) throws IOException {
        number++;
        return ask(place(), settings.stepTimeout(), "step-timeout", out -> {
            if (action instanceof Action.Discrete discrete) {
                out.writeByte('D');
                out.writeInt(discrete.number());
            } else if (action instanceof Action.Values several) {
                out.writeByte('V');
                out.writeInt(several.values().size());
                for (double value : several.values()) out.writeDouble(value);
            }
        });
    }

    private String place() {
        return "in step " + number + " of the episode with seed " + seed;
    }

    private Step ask(String what, Duration timeout, String setting, PythonChild.Question question) throws IOException {
        if (picture != null) picture.forget();
        return asking(() -> python.ask(what, timeout, setting, question, this::moment));
    }

    private Step moment(DataInputStream in) throws IOException {
        double reward = in.readDouble();
        boolean terminated = in.readBoolean();
        boolean truncated = in.readBoolean();
        int state = in.readInt();
        byte[] vector = new byte[spaces.observationLength() * Float.BYTES];
        in.readFully(vector);
        float[] observation = new float[spaces.observationLength()];
        ByteBuffer.wrap(vector).asFloatBuffer().get(observation);
        Step step = spaces.states() < 0 ? Step.ofVector(observation) : Step.ofState(state);
        return step.at(0, number).withReward(reward).withEnd(terminated, truncated);
    }

    private GymnasiumPicture.Pixels render() throws IOException {
        return asking(() -> python.ask(
                "in the picture of step " + number,
                settings.stepTimeout(),
                "step-timeout",
                out -> out.writeByte('P'),
                GymnasiumPicture.Pixels::read));
    }

    private interface Talk<T> {
        T talk() throws IOException, InterruptedException;
    }

    private static <T> T asking(Talk<T> talk) throws IOException {
        try {
            return talk.talk();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while Python ended", e);
        }
    }

    /** The process id of the environment's Python. */
    long pid() {
        return python.pid();
    }

    @Override
    public void close() {
        python.close();
    }
}
