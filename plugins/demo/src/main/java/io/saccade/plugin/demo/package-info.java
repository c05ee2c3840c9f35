/** The drawn person: how she moves, looks, speaks and is drawn. */
@NullMarked
package io.saccade.plugin.demo;

import org.jspecify.annotations.NullMarked;
