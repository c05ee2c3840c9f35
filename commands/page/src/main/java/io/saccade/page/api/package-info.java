/** The HTTP API, version 1: JSON under {@code /api/v1/}, described by {@code openapi.json}. */
package io.saccade.page.api;
