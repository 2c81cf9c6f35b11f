package io.tessera.scoring.scorecard;

import io.tessera.committee.JobFunction;
import io.tessera.committee.Seniority;

/** Seniority and function in the words of an explanation. */
final class Words {

    private Words() {}

    static String of(Seniority seniority) {
        return switch (seniority) {
            case OWNER -> "Owner";
            case C_LEVEL -> "C-level";
            case VP -> "VP";
            case DIRECTOR -> "Director";
            case MANAGER -> "Manager";
            case LEAD -> "Lead";
            case SENIOR -> "Senior";
            case INDIVIDUAL -> "Individual contributor";
            case INTERN -> "Intern";
            case UNKNOWN -> "Seniority unknown";
        };
    }

    static String of(JobFunction function) {
        return switch (function) {
            case EXECUTIVE -> "Executive";
            case SALES -> "Sales";
            case MARKETING -> "Marketing";
            case FINANCE -> "Finance";
            case ENGINEERING -> "Engineering";
            case IT -> "IT";
            case SECURITY -> "Security";
            case PRODUCT -> "Product";
            case OPERATIONS -> "Operations";
            case PROCUREMENT -> "Procurement";
            case HR -> "HR";
            case LEGAL -> "Legal";
            case SUPPORT -> "Support";
            case ADMINISTRATION -> "Administration";
            case OTHER -> "Other function";
            case UNKNOWN -> "Function unknown";
        };
    }
}
