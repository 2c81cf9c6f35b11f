package io.tessera.committee.titles;

import io.tessera.committee.BuyingRole;
import io.tessera.committee.JobFunction;
import io.tessera.committee.Seniority;

/**
 * What part in a purchase follows from rank and field, where a title's own rule does not say: whoever leads a department
 * decides, purchasing already from the manager on; law and security must agree; those who do the work use what is bought.
 */
final class BuyingRoles {

    private BuyingRoles() {}

    static BuyingRole of(Seniority seniority, JobFunction function) {
        return switch (seniority) {
            case OWNER, C_LEVEL, VP, DIRECTOR -> mustAgree(function) ? BuyingRole.APPROVER : BuyingRole.DECISION_MAKER;
            case MANAGER -> manager(function);
            case LEAD, SENIOR -> isAside(function) ? BuyingRole.NONE : BuyingRole.INFLUENCER;
            case INDIVIDUAL ->
                function == JobFunction.EXECUTIVE
                        ? BuyingRole.INFLUENCER
                        : isAside(function) ? BuyingRole.NONE : BuyingRole.USER;
            case INTERN, UNKNOWN -> BuyingRole.NONE;
        };
    }

    private static BuyingRole manager(JobFunction function) {
        if (function == JobFunction.PROCUREMENT) {
            return BuyingRole.DECISION_MAKER;
        }
        return mustAgree(function) ? BuyingRole.APPROVER : BuyingRole.INFLUENCER;
    }

    private static boolean mustAgree(JobFunction function) {
        return function == JobFunction.LEGAL || function == JobFunction.SECURITY;
    }

    private static boolean isAside(JobFunction function) {
        return function == JobFunction.OTHER
                || function == JobFunction.ADMINISTRATION
                || function == JobFunction.UNKNOWN;
    }
}
