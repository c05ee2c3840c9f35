/** Any environment of Python's Gymnasium, in a process beside ours. */
@NullMarked
package io.saccade.plugin.gymnasium;

import org.jspecify.annotations.NullMarked;
