/** The command line: the only package that prints. */
package io.saccade.cli;
