/** Environments of Python's Gymnasium, each in its own process. */
@NullMarked
package io.saccade.plugin.gymnasium;

import org.jspecify.annotations.NullMarked;
