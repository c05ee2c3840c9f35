package kept;

import io.saccade.api.data.Audio;
import io.saccade.api.data.Click;
import io.saccade.api.data.EyePair;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Progress;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Screen;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.Device;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import java.nio.FloatBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class KeptSource extends CaptureFactory<KeptSettings> {
    public KeptSource() {
        super("kept-source", KeptSettings.class, Ports.none());
    }

    @Override
    public Ports ports(KeptSettings settings) {
        return Ports.none()
                .writing(Keys.FRAME, Keys.AUDIO, Keys.EYES, Keys.SCREEN, Keys.CLICK, Keys.PROGRESS, Keys.SEGMENT)
                .writing(Keys.NAME)
                .live(settings.live());
    }

    @Override
    public Optional<Map<String, Object>> settingsFor(String address) {
        return address.equals("kept:two") ? Optional.of(Map.of("samples", 2)) : Optional.empty();
    }

    @Override
    public List<Device> devices() {
        return List.of(new Device("kept:two", "two samples"));
    }

    @Override
    public Capture create(KeptSettings settings, StageContext context) {
        context.expect(settings.samples());
        context.mayTake(Duration.ofSeconds(1));
        return new Capture() {
            private int number;

            @Override
            public Optional<Sample> read() {
                if (number == settings.samples()) return Optional.empty();
                long nanos = Math.round(settings.start() * 1e9) + number++ * settings.step().toNanos();
                Sample sample = context.sample(nanos);
                FrameDraft patch = sample.draft(44, 12, Frame.Format.BGR8);
                patch.pixels().put((byte) 7);
                EyePair eyes = EyePair.of(new Region(1, 2, 3, 4), new Region(5, 6, 7, 8), patch.done());
                if (context.wanted(Keys.FRAME)) {
                    FrameDraft draft = sample.draft(8, 4, Frame.Format.GRAY8);
                    draft.pixels().put((byte) number);
                    sample = sample.with(Keys.FRAME, draft.done());
                }
                return Optional.of(sample.with(Keys.EYES, eyes.inFrame(8, 4))
                        .with(Keys.AUDIO, new Audio(nanos, 8000, 1, FloatBuffer.wrap(new float[] {.5f})))
                        .with(Keys.SCREEN, Screen.of("kept", 0, 0, 101, 201).withScale(2))
                        .with(Keys.CLICK, new Click(nanos, 50, 50, "left"))
                        .with(Keys.PROGRESS, new Progress(number, settings.samples()))
                        .with(Keys.SEGMENT, settings.pair().left())
                        .with(Keys.NAME, settings.names().get(0) + settings.map().get("x") + settings.mode()));
            }
        };
    }
}
