/** Stores frames: as films that survive a crash, and as folders of images. */
@NullMarked
package io.saccade.plugin.videorecorder;

import org.jspecify.annotations.NullMarked;
