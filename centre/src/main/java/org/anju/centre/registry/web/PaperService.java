/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anju.centre.registry.Document;
import org.anju.centre.registry.Registry;
import org.anju.centre.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the papers that come with a form, and those that came when it was sent before. */
@Service
class PaperService {

    private final Registry registry;

    PaperService(Registry registry) {
        this.registry = registry;
    }

    /** The papers of a form in their order: kept before, then handed in now. */
    List<UUID> keep(
            @Nullable List<UUID> kept, @Nullable List<MultipartFile> files, SignedIn signedIn) {
        List<UUID> all = new ArrayList<>(Objects.requireNonNullElse(kept, List.<UUID>of()));
        for (MultipartFile file : Objects.requireNonNullElse(files, List.<MultipartFile>of())) {
            if (!file.isEmpty()) {
                all.add(keep(file, signedIn));
            }
        }
        return all;
    }

    /** What papers of these identifiers are, for the form that is shown once more. */
    List<Document> shown(List<UUID> kept) {
        return kept.stream().flatMap(id -> registry.document(id).stream()).toList();
    }

    private UUID keep(MultipartFile file, SignedIn signedIn) {
        String path = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        try (InputStream content = file.getInputStream()) {
            return registry.keep(name, content, signedIn).id();
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the form cannot be read", e);
        }
    }
}
