/** What a plugin implements: stages, the factories that make them, and what the core offers them. */
package io.saccade.api.spi;
