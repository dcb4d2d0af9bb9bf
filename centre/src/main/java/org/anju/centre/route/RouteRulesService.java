/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.List;
import java.util.Optional;
import org.anju.kernel.AccountingDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class RouteRulesService implements RouteRules {

    private final RuleRepository rules;

    RouteRulesService(RuleRepository rules) {
        this.rules = rules;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(PayingRule rule, Decided by) {
        rules.add(rule, by);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(ReleaseRule rule, Decided by) {
        rules.add(rule, by);
    }

    @Override
    public Optional<PayingRule> paying(Route route, AccountingDate on) {
        return rules.paying(route, on);
    }

    @Override
    public Optional<ReleaseRule> release(Route route, AccountingDate on) {
        return rules.release(route, on);
    }

    @Override
    public List<PayingRule> allPaying() {
        return rules.allPaying();
    }

    @Override
    public List<ReleaseRule> allReleases() {
        return rules.allReleases();
    }
}
