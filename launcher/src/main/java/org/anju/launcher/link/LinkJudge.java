/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anju.channel.crypto.SoftwareCrypto;
import org.anju.channel.schema.Judgement;
import org.anju.channel.schema.OfficialSchemas;
import org.anju.launcher.link.KeptIn.Side;
import org.anju.launcher.link.KeptIn.Way;
import org.anju.postgres.DatabaseAccess;

/**
 * Judges every message that the bank and the centre of a play keep, in both directions, by the
 * official schemas. What either side wrote or took must be valid; what a fault of the bank spoilt
 * and the centre refused need not be. What one side says that it took from the other must be among
 * what the other sent, byte for byte.
 */
public final class LinkJudge {

    /** The environment's variable that names the folder of the official schemas. */
    public static final String VARIABLE = "ANJU_XSD";

    private final OfficialSchemas schemas;
    private final Map<String, Counts> counts = new TreeMap<>();
    private final List<String> breaks = new ArrayList<>();
    private final Map<Way, Set<String>> digests = new TreeMap<>();

    /** Judges by these schemas, once. */
    public LinkJudge(OfficialSchemas schemas) {
        this.schemas = schemas;
    }

    /**
     * The schemas of a folder, with this project's own schema of supplementary data.
     *
     * @param root of the project
     */
    public static OfficialSchemas schemas(Path folder, Path root) {
        return new OfficialSchemas(
                folder, root.resolve("docs").resolve("reference").resolve("ecny.hpf.01.xsd"));
    }

    /**
     * Reads and judges everything that both sides keep.
     *
     * @param bank how the bank's database is read
     * @param centre how the centre's is
     * @throws IllegalStateException if one of them cannot be read
     */
    public JudgedLink judge(DatabaseAccess bank, DatabaseAccess centre) {
        try {
            Map<String, String> taken;
            Map<String, String> arrived;
            try (KeptMessageRepository kept = KeptMessageRepository.open(centre)) {
                judge(Side.CENTRE, kept);
                taken = kept.takenByCentre();
                arrived = kept.arrivedFromCentre();
            }
            // The bank is read last: whatever the centre knows of is there by then.
            try (KeptMessageRepository kept = KeptMessageRepository.open(bank)) {
                judge(Side.BANK, kept);
            }
            compare(Way.TO_CENTRE, taken, "the centre took");
            compare(Way.TO_BANK, arrived, "the centre delivered");
        } catch (IOException e) {
            throw new IllegalStateException("what went over the link cannot be read: " + e, e);
        }
        return new JudgedLink(
                counts.entrySet().stream().map(e -> e.getValue().of(e.getKey())).toList(), breaks);
    }

    private void judge(Side side, KeptMessageRepository kept) throws IOException {
        for (KeptIn where : KeptIn.values()) {
            if (where.side() == side) {
                kept.read(where, (message, certain, body) -> one(where, message, certain, body));
            }
        }
    }

    private void one(KeptIn where, String message, boolean certain, InputStream body)
            throws IOException {
        MessageDigest sm3 = SoftwareCrypto.withoutKeys().sm3();
        DigestInputStream digested = new DigestInputStream(body, sm3);
        Judgement found = schemas.judge(digested);
        digested.transferTo(OutputStream.nullOutputStream());
        digests.computeIfAbsent(where.way(), _ -> new HashSet<>())
                .add(HexFormat.of().formatHex(sm3.digest()));
        Counts count = counts.computeIfAbsent(found.definition(), _ -> new Counts());
        switch (found.verdict()) {
            case VALID -> count.valid++;
            case SKIPPED -> count.skipped++;
            case INVALID -> {
                if (certain) {
                    count.invalid++;
                    breaks.add(where + " " + message + ": " + found.fault());
                } else {
                    count.spoilt++;
                }
            }
        }
    }

    private void compare(Way way, Map<String, String> known, String who) {
        Set<String> sent = digests.getOrDefault(way, Set.of());
        known.forEach(
                (digest, message) -> {
                    if (!sent.contains(digest)) {
                        breaks.add(who + " " + message + ", which the bank keeps otherwise");
                    }
                });
    }

    private static final class Counts {

        private long valid;
        private long spoilt;
        private long invalid;
        private long skipped;

        JudgedMessages of(String definition) {
            return new JudgedMessages(definition, valid, spoilt, invalid, skipped);
        }
    }
}
