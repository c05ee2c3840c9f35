/** The drawn person: movements, looks, speech and drawing. */
@NullMarked
package io.saccade.plugin.demo;

import org.jspecify.annotations.NullMarked;
