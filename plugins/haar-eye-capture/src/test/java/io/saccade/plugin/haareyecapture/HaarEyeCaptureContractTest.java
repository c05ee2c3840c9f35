package io.saccade.plugin.haareyecapture;

import io.saccade.plugin.haareyecapture.HaarEyeSettings.Order;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;

class HaarEyeCaptureContractTest extends StageContract {
    @Override
    protected StageBuilder<?> stage() {
        return StageBuilder.of(
                new HaarEyeCaptureFactory(),
                new HaarEyeSettings(Clips.clip("grid_lwbsza.mpg"), 1.3, 10, Order.LEFT_TO_RIGHT, true));
    }
}
