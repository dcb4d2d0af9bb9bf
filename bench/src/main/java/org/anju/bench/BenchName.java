/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be measured; each bar stands in {@code docs/reference/bench.md}. */
enum BenchName {
    REMITTANCE("an employer's list of 100,000, from the file to every account", false) {
        @Override
        Iterable<Figure> run(Stand stand, boolean shortForm) {
            return new RemittanceBench(stand, shortForm).run();
        }
    },
    GROWTH("what one employee costs on a list of 300,000 and on one of 30,000", false) {
        @Override
        Iterable<Figure> run(Stand stand, boolean shortForm) {
            return new GrowthBench(stand, shortForm).run();
        }
    },
    POSTING("single entries by one and two writers, also on one pooled account", true) {
        @Override
        Iterable<Figure> run(Stand stand, boolean shortForm) {
            return new PostingBench(stand, shortForm).run();
        }
    },
    NOTICES("signed notices over HTTP, each verified, stored, answered and posted", true) {
        @Override
        Iterable<Figure> run(Stand stand, boolean shortForm) {
            return new NoticesBench(stand, shortForm).run();
        }
    },
    BATCH("a batch payout of 100,000: its file written, and its results taken", false) {
        @Override
        Iterable<Figure> run(Stand stand, boolean shortForm) {
            return new BatchBench(stand, shortForm).run();
        }
    };

    private final String line;
    private final boolean needsPgbench;

    BenchName(String line, boolean needsPgbench) {
        this.line = line;
        this.needsPgbench = needsPgbench;
    }

    /** The bench of this word, if there is one. */
    static Optional<BenchName> of(String word) {
        return Arrays.stream(values()).filter(name -> name.word().equals(word)).findFirst();
    }

    /** The word by which it is asked for. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it measures, in one line. */
    String line() {
        return line;
    }

    /** Whether its limit is measured with pgbench. */
    boolean needsPgbench() {
        return needsPgbench;
    }

    /**
     * Measures.
     *
     * @param shortForm small sizes, whose figures mean nothing
     * @return the figures, which may be told one by one as they come
     */
    abstract Iterable<Figure> run(Stand stand, boolean shortForm);
}
