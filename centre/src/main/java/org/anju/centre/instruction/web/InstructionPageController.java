/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.desk.ActAnswerService;
import org.anju.centre.instruction.Instruction;
import org.anju.centre.instruction.Instruction.PaymentList;
import org.anju.centre.instruction.InstructionId;
import org.anju.centre.instruction.InstructionKind;
import org.anju.centre.instruction.InstructionRefusal;
import org.anju.centre.instruction.InstructionState;
import org.anju.centre.instruction.Instructions;
import org.anju.centre.instruction.UploadedList;
import org.anju.centre.ledger.Slice;
import org.anju.centre.lists.ListKind;
import org.anju.centre.route.Routes;
import org.anju.centre.settlement.BankEnquiries;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.channel.message.HolderKind;
import org.anju.kernel.Ids;
import org.anju.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Settlement instructions: the list, the form by which one is prepared, and each. */
@Controller
class InstructionPageController {

    private static final String LIST = "/settlement/instructions";
    private static final String FORM = "instruction/form";
    private static final int SIZE = 50;

    private final Instructions instructions;
    private final Routes routes;
    private final BankEnquiries enquiries;
    private final Ids ids;

    InstructionPageController(
            Instructions instructions, Routes routes, BankEnquiries enquiries, Ids ids) {
        this.instructions = instructions;
        this.routes = routes;
        this.enquiries = enquiries;
        this.ids = ids;
    }

    @GetMapping(LIST)
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page,
            @RequestAttribute SignedIn signedIn,
            Model model) {
        model.addAttribute("state", state);
        model.addAttribute("states", InstructionState.values());
        model.addAttribute(
                "found", instructions.page(InstructionBody.state(state), Slice.page(page, SIZE)));
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("size", SIZE);
        model.addAttribute("mayAct", signedIn.holdsAny(Post.SETTLEMENT));
        return "instruction/list";
    }

    @GetMapping(LIST + "/new")
    String form(Model model) {
        fill(model, new InstructionForm(ids.next(), "WITHDRAWAL", Map.of()));
        return FORM;
    }

    @PostMapping(LIST)
    ModelAndView prepare(
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile evidence,
            @RequestParam(required = false) @Nullable MultipartFile list,
            @RequestAttribute SignedIn signedIn)
            throws IOException {
        InstructionForm form = new InstructionForm(id, kind, fields);
        try (InputStream content = content(list)) {
            Optional<UploadedList> uploaded =
                    name(list).isEmpty()
                            ? Optional.empty()
                            : Optional.of(new UploadedList(name(list), content));
            Instruction made =
                    instructions.prepare(
                            form.asked(name(evidence), bytes(evidence)), uploaded, signedIn);
            return onTo(made.id(), "prepared");
        } catch (Refusal refusal) {
            return ActAnswerService.again(FORM, model -> fill(model, form), refusal);
        }
    }

    @GetMapping(LIST + "/{id}")
    String one(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String done,
            @RequestAttribute SignedIn signedIn,
            Model model) {
        Instruction instruction = find(id);
        model.addAttribute("instruction", instruction);
        model.addAttribute(
                "walk",
                routes.find(
                                instruction.order().kind().route(),
                                InstructionBody.BUSINESS,
                                id.toString())
                        .orElse(null));
        model.addAttribute(
                "own",
                instruction.state() == InstructionState.CHECKING
                        && instruction.prepared().by().number().equals(signedIn.number()));
        model.addAttribute("batch", instructions.batch(instruction.id()).orElse(null));
        model.addAttribute("refusedLines", instructions.refusedLines(instruction.id()));
        model.addAttribute(
                "verified", instruction.order().party().flatMap(enquiries::latest).orElse(null));
        model.addAttribute("holders", HolderKind.values());
        model.addAttribute("mayAct", signedIn.holdsAny(Post.SETTLEMENT));
        model.addAttribute("done", done);
        return "instruction/item";
    }

    @PostMapping(LIST + "/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable UUID id, @RequestAttribute SignedIn signedIn) {
        return onTo(instructions.withdraw(new InstructionId(id), signedIn).id(), "withdraw");
    }

    @GetMapping(LIST + "/{id}/evidence")
    void evidence(@PathVariable UUID id, HttpServletResponse answer) throws IOException {
        Instruction instruction = find(id);
        give(
                instruction.evidence().name(),
                instructions.evidence(instruction.id()).orElseThrow(),
                answer);
    }

    @GetMapping(LIST + "/{id}/list")
    void list(@PathVariable UUID id, HttpServletResponse answer) throws IOException {
        Instruction instruction = find(id);
        PaymentList list =
                instruction
                        .order()
                        .list()
                        .orElseThrow(() -> InstructionRefusal.field("list", "这张指令单没有批量清册"));
        give(list.file().name(), instructions.list(instruction.id()).orElseThrow(), answer);
    }

    @GetMapping(LIST + "/template")
    void template(@RequestParam String kind, HttpServletResponse answer) throws IOException {
        InstructionKind wanted = InstructionBody.kind(kind);
        answer.setContentType(ListKind.XLSX.mediaType());
        answer.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(wanted.route().chinese() + "清册.xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        instructions.template(wanted, ListKind.XLSX, answer.getOutputStream());
    }

    private static void give(String name, InputStream paper, HttpServletResponse answer)
            throws IOException {
        try (paper) {
            answer.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
            answer.setHeader(
                    "Content-Disposition",
                    ContentDisposition.attachment()
                            .filename(name, StandardCharsets.UTF_8)
                            .build()
                            .toString());
            paper.transferTo(answer.getOutputStream());
        }
    }

    private static String name(@Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static InputStream content(@Nullable MultipartFile file) throws IOException {
        return file == null ? InputStream.nullInputStream() : file.getInputStream();
    }

    private static byte[] bytes(@Nullable MultipartFile file) throws IOException {
        return file == null ? new byte[0] : file.getBytes();
    }

    private Instruction find(UUID id) {
        return instructions
                .find(new InstructionId(id))
                .orElseThrow(() -> InstructionRefusal.unknown(id.toString()));
    }

    private static void fill(Model model, InstructionForm form) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", InstructionKind.values());
        model.addAttribute("fields", InstructionForm.FIELDS);
        model.addAttribute(
                "listed",
                Arrays.stream(InstructionKind.values())
                        .filter(kind -> kind.needs(InstructionKind.Need.LIST))
                        .toList());
    }

    private static ModelAndView onTo(InstructionId id, String done) {
        return ActAnswerService.onTo(LIST + "/" + id + "?done=" + done);
    }
}
