package io.saccade.plugin.robotcursor;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Group;
import io.saccade.api.spi.Range;

/** Settings of {@code virtual-cursor}. */
@Doc("Simulates a pointer on machines without a display; logs its last position and its " + "clicks")
public record VirtualCursorSettings(
        @Doc("width of the simulated screen in pixels") @Default("1920") @Range(min = 1, max = 100_000, unit = "px")
        int width,

        @Doc("height of the simulated screen in pixels") @Default("1080") @Range(min = 1, max = 100_000, unit = "px")
        int height,

        @Group ClickSettings click,

        @Group DwellSettings dwell) {}
