package io.saccade.plugin.videorecorder;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Group;
import io.saccade.api.spi.Range;

/** Settings of {@code view}. */
@Doc("Shows frames with overlays on the page of 'saccade open', or to a program; makes no picture while nobody looks")
public record ViewSettings(
        @Group OverlaySettings overlays,

        @Doc("largest width of the pictures in pixels; wider frames are made smaller")
        @Default("640")
        @Range(min = 16, max = 7680, unit = "px")
        int width,

        @Doc("quality of the JPEG pictures") @Default("80") @Range(min = 1, max = 100)
        int quality) {}
