/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.postgres;

/** Who may log in to the server, and to which database: the centre's or the sandbox bank's. */
public enum DatabaseRole {
    /** Owns the centre's tables and migrates them; serves nobody. */
    OWNER("anju_owner", Databases.CENTRE),
    /** Serves the centre's business: holds exactly what the migrations grant. */
    APP("anju_app", Databases.CENTRE),
    /** Seals the action log, and can do nothing else. */
    SEALER("anju_sealer", Databases.CENTRE),
    /** Reads for reports and inspections; its transactions are read-only. */
    READ("anju_read", Databases.CENTRE),
    /** Owns and serves the sandbox bank's own database. */
    SANDBOX("sandbox_bank", Databases.SANDBOX);

    private final String roleName;
    private final String home;

    DatabaseRole(String roleName, String home) {
        this.roleName = roleName;
        this.home = home;
    }

    /** The role's name in the server, as grants in migrations spell it. */
    public String roleName() {
        return roleName;
    }

    /** The database in which the role works. */
    String home() {
        return home;
    }
}
