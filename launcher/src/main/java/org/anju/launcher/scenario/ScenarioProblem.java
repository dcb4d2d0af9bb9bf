/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

/**
 * One thing that keeps a scenario from being played.
 *
 * @param file file name in the scenario's folder
 * @param line its line, from 1; 0 for the file as a whole
 * @param place where in the structure, such as {@code days[0].steps[2].pay.amount}
 * @param value what stands there; empty where nothing does
 * @param problem what is wrong with it
 * @param mend what to write instead
 */
public record ScenarioProblem(
        String file, int line, String place, String value, String problem, String mend) {

    /** One line for a person: {@code file:line place "value": problem; mend}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (!place.isEmpty()) {
            text.append(' ').append(place);
        }
        if (!value.isEmpty()) {
            text.append(" \"").append(value).append('"');
        }
        return text.append(": ").append(problem).append("; ").append(mend).toString();
    }
}
