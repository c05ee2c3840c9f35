/**
 * Trains networks that estimate where a person looks, from the pictures of eyes that {@code click-samples} recorded,
 * and measures them by cross-validation. Two recipes: the article's, and a better one chosen by measurement. All
 * networks take {@code [n, 12, 44, 3]} (both eyes left to right, BGR, 0..1) and return {@code [n, 2]}, fractions of the
 * screen.
 */
package io.saccade.plugin.gazetraining;
