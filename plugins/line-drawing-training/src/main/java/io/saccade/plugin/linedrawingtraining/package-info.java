/** Trains networks that colour line drawings: the article's, and a better one. */
package io.saccade.plugin.linedrawingtraining;
