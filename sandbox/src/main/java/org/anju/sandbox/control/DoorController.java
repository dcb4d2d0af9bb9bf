/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import static org.anju.sandbox.control.ControlRefusal.required;

import org.anju.sandbox.reception.LinkDoor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens and closes the bank's end of the link to whoever connects to it. */
@RestController
@RequestMapping("/control/v1/door")
class DoorController {

    /** Whether connections to the bank link are taken. */
    record Door(boolean open) {}

    /** The order to open or close it. */
    record SetDoor(@Nullable Boolean open) {}

    private final LinkDoor door;

    DoorController(LinkDoor door) {
        this.door = door;
    }

    @GetMapping
    Door tell() {
        return new Door(door.isOpen());
    }

    @PutMapping
    Door set(@RequestBody SetDoor order) {
        door.set(required("open", order.open()));
        return tell();
    }
}
