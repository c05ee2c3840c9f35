/** What travels along the road: a {@code Sample}, its typed keys, and the values under them. */
package io.saccade.api.data;
