/**
 * Packages of plugins: keys and signatures, the zip with its manifest, installing, and indexes. Knows the store of
 * installed plugins, but neither commands nor how plugins are loaded.
 */
package io.saccade.cli.pack;
