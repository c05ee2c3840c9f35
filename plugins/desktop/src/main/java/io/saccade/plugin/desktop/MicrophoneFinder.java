package io.saccade.plugin.desktop;

import io.saccade.api.spi.DeviceFinder;
import io.saccade.api.spi.FoundDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Line;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;

/** Finds sound inputs, with the names of Java's sound system. */
public final class MicrophoneFinder implements DeviceFinder {
    /** For the service loader. */
    public MicrophoneFinder() {}

    @Override
    public String kind() {
        return "microphones";
    }

    @Override
    public List<FoundDevice> find() {
        List<FoundDevice> found = new ArrayList<>();
        for (Mixer.Info info : AudioSystem.getMixerInfo()) {
            if (records(AudioSystem.getMixer(info))) {
                String details = info.getDescription();
                found.add(new FoundDevice("", info.getName(), details, Map.of("description", details)));
            }
        }
        return found;
    }

    private static boolean records(Mixer mixer) {
        return Stream.of(mixer.getTargetLineInfo())
                .map(Line.Info::getLineClass)
                .anyMatch(TargetDataLine.class::isAssignableFrom);
    }

    @Override
    public String none() {
        return "no microphone was found";
    }

    @Override
    public String instead() {
        return "use a sound file or a film's sound instead";
    }
}
