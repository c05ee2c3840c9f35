/** Teaches networks to fill line drawings in: the article's, and a better one. */
package io.saccade.plugin.linedrawingtraining;
