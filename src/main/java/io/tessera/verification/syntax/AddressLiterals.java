package io.tessera.verification.syntax;

/** Tells what stands in the brackets of an address literal (RFC 5321 §4.1.3). */
final class AddressLiterals {

    private static final String IPV6 = "IPv6:";
    private static final int GROUPS = 8;

    private AddressLiterals() {}

    static SyntaxFinding judge(String inside) {
        if (isIpv4(inside)) {
            return SyntaxFinding.ADDRESS_LITERAL;
        }
        return inside.regionMatches(true, 0, IPV6, 0, IPV6.length())
                ? ipv6(inside.substring(IPV6.length()))
                : SyntaxFinding.NOT_AN_ADDRESS_LITERAL;
    }

    private static SyntaxFinding ipv6(String address) {
        var hex = withoutIpv4(address);
        var gap = hex.indexOf("::");
        var groups = hex.split(":", -1);
        if (gap != hex.lastIndexOf("::") || !groupsAreHex(groups) || colonStandsAlone(hex)) {
            return SyntaxFinding.NOT_AN_ADDRESS_LITERAL;
        }
        if (gap < 0) {
            return groups.length == GROUPS ? SyntaxFinding.ADDRESS_LITERAL : SyntaxFinding.NOT_AN_ADDRESS_LITERAL;
        }
        // a gap at an end leaves one empty group more
        var most = gap == 0 || gap == hex.length() - 2 ? GROUPS + 1 : GROUPS;
        if (groups.length > most) {
            return SyntaxFinding.NOT_AN_ADDRESS_LITERAL;
        }
        return groups.length == most ? SyntaxFinding.IPV6_SHORTENS_ONE_GROUP : SyntaxFinding.ADDRESS_LITERAL;
    }

    /** An IPv4 address at the end stands for two groups. */
    private static String withoutIpv4(String address) {
        var lastColon = address.lastIndexOf(':');
        return isIpv4(address.substring(lastColon + 1)) ? address.substring(0, lastColon + 1) + "0:0" : address;
    }

    private static boolean colonStandsAlone(String hex) {
        return hex.startsWith(":") && !hex.startsWith("::") || hex.endsWith(":") && !hex.endsWith("::");
    }

    private static boolean groupsAreHex(String[] groups) {
        for (var group : groups) {
            if (group.length() > 4 || !group.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIpv4(String text) {
        var parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (var part : parts) {
            if (!isOctet(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOctet(String part) {
        return !part.isEmpty()
                && part.length() <= 3
                && part.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(part) <= 255;
    }
}
