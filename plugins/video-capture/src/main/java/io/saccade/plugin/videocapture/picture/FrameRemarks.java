package io.saccade.plugin.videocapture.picture;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT2020;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_ARIB_STD_B67;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_SMPTE2084;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Notices about what a film's pictures lose as 8-bit RGB frames, each kind once. Single-threaded. */
public final class FrameRemarks {
    private enum Kind {
        COLORS,
        SIZE,
        ASPECT,
        TRANSPARENCY
    }

    private final Set<Kind> told = EnumSet.noneOf(Kind.class);
    private final String name;
    private final Consumer<String> person;
    private int firstWidth;
    private int firstHeight;

    /**
     * @param name the film's name in the notices
     * @param person receives whole sentences
     */
    public FrameRemarks(String name, Consumer<String> person) {
        this.name = name;
        this.person = person;
    }

    /** Checks the properties of a picture. */
    void look(AVFrame picture) {
        if (firstWidth == 0) {
            firstWidth = picture.width();
            firstHeight = picture.height();
        }
        if (picture.width() != firstWidth || picture.height() != firstHeight) {
            tell(
                    Kind.SIZE,
                    "its pictures change their size from " + firstWidth + "x" + firstHeight + " to " + picture.width()
                            + "x" + picture.height() + " pixels; all are scaled to the size of the first");
        }
        lookAtColors(picture.color_trc(), picture.color_primaries());
    }

    private void lookAtColors(int transfer, int primaries) {
        if (transfer == AVCOL_TRC_SMPTE2084 || transfer == AVCOL_TRC_ARIB_STD_B67) {
            tell(
                    Kind.COLORS,
                    "it is HDR (" + (transfer == AVCOL_TRC_SMPTE2084 ? "PQ" : "HLG") + ") and its frames are not"
                            + " tone mapped, so they look pale; convert it to SDR first if colours matter");
        } else if (primaries == AVCOL_PRI_BT2020) {
            tell(
                    Kind.COLORS,
                    "its colour primaries are BT.2020's but are treated as BT.709's, so its frames look pale");
        }
    }

    void look(PixelAspect pixels) {
        if (!pixels.believed()) {
            tell(
                    Kind.ASPECT,
                    "its header says that pixels have the shape " + pixels.said() + "; they are treated as"
                            + " square");
        }
    }

    /** Called for the first picture with a transparent pixel. */
    void transparent() {
        tell(Kind.TRANSPARENCY, "its pictures have transparent parts, which are drawn on white");
    }

    private void tell(Kind kind, String sentence) {
        if (told.add(kind)) person.accept(name + ": " + sentence);
    }
}
