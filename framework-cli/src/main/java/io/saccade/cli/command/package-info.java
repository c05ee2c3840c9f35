/** What a command module in {@code commands/NAME} of the installation provides and gets. */
package io.saccade.cli.command;
