/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anju.centre.audit.DemandedInvariant;
import org.anju.centre.audit.InvariantResult;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a verification tells: a line per invariant, each break below it, what is not checked yet,
 * and last the verdict.
 */
record VerificationReport(List<InvariantResult> results, List<DemandedInvariant> awaited) {

    /** Whether every invariant holds. */
    boolean holds() {
        return results.stream().allMatch(InvariantResult::holds);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        results.forEach(result -> add(text, result));
        text.append("\nNot checked yet:\n");
        awaited.forEach(
                demanded ->
                        text.append(
                                "%-5s %s: waits for %s%n"
                                        .formatted(
                                                demanded,
                                                demanded.statement(),
                                                demanded.awaits())));
        return text.append('\n').append(verdict()).append('\n').toString();
    }

    private static void add(StringBuilder text, InvariantResult result) {
        long total = result.breaks().total();
        text.append(
                "%-5s %-8s %s%n"
                        .formatted(
                                result.id(),
                                result.holds() ? "holds" : total + " BROKEN",
                                result.title()));
        result.breaks().told().forEach(row -> text.append("      ").append(row).append('\n'));
        long untold = total - result.breaks().told().size();
        if (untold > 0) {
            text.append("      and ").append(untold).append(" more\n");
        }
    }

    private String verdict() {
        long broken = results.stream().filter(result -> !result.holds()).count();
        return "%s: %d of %d invariants hold, %d of %d are not checked yet"
                .formatted(
                        broken == 0 ? "SOUND" : "BROKEN",
                        results.size() - broken,
                        results.size(),
                        awaited.size(),
                        DemandedInvariant.values().length);
    }

    String json() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("verdict", holds() ? "SOUND" : "BROKEN");
        report.put("invariants", results.stream().map(VerificationReport::invariant).toList());
        report.put("not_checked", awaited.stream().map(VerificationReport::waiting).toList());
        return JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(report)
                + "\n";
    }

    private static Map<String, Object> invariant(InvariantResult result) {
        Map<String, Object> invariant = new LinkedHashMap<>();
        invariant.put("id", result.id());
        invariant.put("title", result.title());
        invariant.put("holds", result.holds());
        invariant.put("breaks_total", result.breaks().total());
        invariant.put("breaks", result.breaks().told());
        return invariant;
    }

    private static Map<String, Object> waiting(DemandedInvariant demanded) {
        Map<String, Object> waiting = new LinkedHashMap<>();
        waiting.put("id", demanded.name());
        waiting.put("statement", demanded.statement());
        waiting.put("awaits", demanded.awaits());
        return waiting;
    }
}
