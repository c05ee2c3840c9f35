/** The options of a run: one record, from the command line or a program to the classes that use them. */
package io.saccade.core.option;
