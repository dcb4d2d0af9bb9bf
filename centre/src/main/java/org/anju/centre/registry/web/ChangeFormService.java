/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.anju.centre.desk.ActAnswerService;
import org.anju.centre.registry.ChangeId;
import org.anju.centre.registry.NewChange;
import org.anju.centre.registry.Registry;
import org.anju.centre.registry.RegistryChange;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** Asks for a change as a form was filled in: on to its page, or the form once more. */
@Service
class ChangeFormService {

    private final Registry registry;
    private final Ids ids;

    ChangeFormService(Registry registry, Ids ids) {
        this.registry = registry;
        this.ids = ids;
    }

    /**
     * What every form has.
     *
     * @param id minted with the form, so that sending it twice asks once
     * @param grounds why, as typed
     */
    record Sent(@Nullable UUID id, @Nullable String grounds, SignedIn who) {}

    /**
     * The page of a form.
     *
     * @param here its address
     * @param template what is shown once more
     * @param fill puts on it what stands on it
     */
    record Place(String here, String template, Consumer<Model> fill) {}

    /**
     * Asks for what was filled in.
     *
     * @param filled makes the change; what it refuses is shown as what the registry refuses
     */
    ModelAndView ask(Sent sent, Supplier<RegistryChange> filled, Place place) {
        return ActAnswerService.answer(
                () -> propose(sent, filled.get(), List.of()),
                said(place.here(), "proposed"),
                place.template(),
                place.fill());
    }

    /** Asks for a change with its papers. */
    void propose(Sent sent, RegistryChange change, List<UUID> papers) {
        registry.propose(
                new NewChange(
                        new ChangeId(Objects.requireNonNullElseGet(sent.id(), ids::next)),
                        change,
                        papers,
                        Objects.requireNonNullElse(sent.grounds(), "").strip()),
                sent.who());
    }

    /** The address of a page that says what was taken. */
    static String said(String here, String what) {
        return here + "?said=" + what;
    }
}
