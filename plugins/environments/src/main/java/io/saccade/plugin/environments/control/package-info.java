/** Cart pole and mountain car, with their pictures. */
package io.saccade.plugin.environments.control;
