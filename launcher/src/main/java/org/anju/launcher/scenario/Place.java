/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

/**
 * Where in a scenario something stands, for messages.
 *
 * @param path the way to it, such as {@code days[0].steps[2]}; empty for the whole file
 */
record Place(String file, String path) {

    Place member(String key) {
        return new Place(file, path.isEmpty() ? key : path + "." + key);
    }

    Place item(int index) {
        return new Place(file, path + "[" + index + "]");
    }

    ProblemFound problem(int line, String value, String problem, String mend) {
        return new ProblemFound(new ScenarioProblem(file, line, path, value, problem, mend));
    }

    ProblemFound problem(YamlNode node, String problem, String mend) {
        return problem(node.line(), node.shown(), problem, mend);
    }
}
