/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class SignInService implements SignIns {

    private final SignInAttemptService attempts;
    private final SignInRepository repository;
    private final PasswordService passwords;
    private final People people;

    SignInService(
            SignInAttemptService attempts,
            SignInRepository repository,
            PasswordService passwords,
            People people) {
        this.attempts = attempts;
        this.repository = repository;
        this.passwords = passwords;
        this.people = people;
    }

    @Override
    public Optional<SignedIn> signIn(String number, String password) {
        Optional<String> hash = attempts.begin(number);
        if (hash.isEmpty()) {
            passwords.matchesNobody(password);
            attempts.refused(number, people.find(number).isPresent());
            return Optional.empty();
        }
        Optional<SignedIn> who =
                passwords.matches(password, hash.get())
                        ? people.signedIn(number)
                        : Optional.empty();
        who.ifPresentOrElse(attempts::succeeded, () -> attempts.refused(number, true));
        return who;
    }

    @Override
    public Optional<SignedIn> still(String number, Instant since) {
        return repository.passwordStands(number, since)
                ? people.signedIn(number)
                : Optional.empty();
    }

    @Override
    public void signOut(SignedIn who) {
        attempts.signedOut(who);
    }
}
