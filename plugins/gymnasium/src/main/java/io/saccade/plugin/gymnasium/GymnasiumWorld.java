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
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An environment of Gymnasium, for programs that play it themselves as for pipelines. Each has a Python process of its
 * own, which {@link #close} ends. One thread at a time.
 */
public final class GymnasiumWorld implements Environment {
    private final GymnasiumSettings settings;
    private final PythonChild python;
    private final Spaces spaces;
    private final Optional<Picture> picture;
    private long seed;
    private int number;

    private GymnasiumWorld(GymnasiumSettings settings, PythonChild python, Shape shape) {
        this.settings = settings;
        this.python = python;
        this.spaces = shape.spaces();
        this.picture = shape.width() == 0
                ? Optional.empty()
                : Optional.of(new GymnasiumPicture(shape.width(), shape.height(), shape.fps(), this::pixels));
    }

    private record Shape(Spaces spaces, int width, int height, double fps) {
        static Shape read(DataInputStream in) throws IOException {
            Spaces spaces = new Spaces(in.readInt(), in.readInt(), in.readInt(), in.readInt());
            return new Shape(spaces, in.readInt(), in.readInt(), in.readDouble());
        }
    }

    /**
     * Starts Python and makes the environment.
     *
     * @param pictured whether pictures will be asked for; without, the environment need not be able to draw
     * @throws IOException when Python, Gymnasium or the environment is missing or fails; the message tells the remedy
     */
    public static GymnasiumWorld open(GymnasiumSettings settings, boolean pictured) throws IOException {
        Path interpreter = Interpreter.find(settings.python())
                .orElseThrow(() -> new IOException(Interpreter.notFound(settings.python())));
        PythonChild python = new PythonChild(interpreter);
        try {
            Shape shape = asking(() -> python.ask(
                    settings.id(),
                    settings.startTimeout(),
                    "start-timeout",
                    out -> out.write(request(settings, pictured)),
                    Shape::read));
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

    @Override
    public Optional<Picture> picture() {
        return picture;
    }

    /** @param newSeed 0 or more, as Gymnasium has it */
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
            List<Double> values = action.values();
            if (action.discrete() >= 0) {
                out.writeByte('D');
                out.writeInt(action.discrete());
            } else {
                out.writeByte('V');
                out.writeInt(values.size());
                for (double value : values) out.writeDouble(value);
            }
        });
    }

    private String place() {
        return "in step " + number + " of the episode with seed " + seed;
    }

    private Step ask(String what, Duration timeout, String setting, PythonChild.Question question) throws IOException {
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
        return new Step(0, number, 0, observation, state, new BitSet(), reward, terminated, truncated);
    }

    private void pixels(byte[] into) throws IOException {
        asking(() -> python.ask(
                "in the picture of step " + number,
                settings.stepTimeout(),
                "step-timeout",
                out -> out.writeByte('P'),
                in -> {
                    in.readFully(into);
                    return into;
                }));
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

    /** Of the process that the environment lives in. */
    long pid() {
        return python.pid();
    }

    @Override
    public void close() {
        python.close();
    }
}
