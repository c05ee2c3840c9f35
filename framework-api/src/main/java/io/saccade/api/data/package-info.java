/** The data that stages exchange: a {@code Sample}, its typed keys, and their values. */
package io.saccade.api.data;
