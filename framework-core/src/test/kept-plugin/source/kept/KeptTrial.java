package kept;

import io.saccade.api.spi.Trial;

public final class KeptTrial implements Trial {
    @Override
    public String subject() {
        return "kept";
    }

    @Override
    public String attempt() {
        return "works";
    }
}
