package io.tessera.discovery.reading;

/** Files that are no text, told by their first bytes, each with what to do about it. */
final class BinaryContent {

    private BinaryContent() {}

    static void refuse(byte[] head) {
        if (FileForm.startsWith(head, 'P', 'K', 3, 4) || FileForm.startsWith(head, 'P', 'K', 5, 6)) {
            throw new UnreadableFile(
                    "spreadsheet-or-zip",
                    "This is a zip archive or an Excel workbook (.xlsx). Unpack it, or save the sheet as CSV, and import that.");
        }
        if (FileForm.startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableFile(
                    "spreadsheet-or-zip",
                    "This is an old or a password-protected Office file. Open it, save the sheet as CSV, and import that.");
        }
        if (FileForm.startsWith(head, 0x1F, 0x8B)
                || FileForm.startsWith(head, '7', 'z', 0xBC, 0xAF)
                || FileForm.startsWith(head, 'R', 'a', 'r', '!')
                || FileForm.startsWith(head, 'B', 'Z', 'h')
                || FileForm.startsWith(head, 0x28, 0xB5, 0x2F, 0xFD)) {
            throw new UnreadableFile(
                    "compressed-file", "This is a compressed file. Unpack it and import what is in it.");
        }
        if (FileForm.startsWith(head, '%', 'P', 'D', 'F')) {
            throw new UnreadableFile("binary-content", "This is a PDF. Export the table as CSV and import that.");
        }
        if (FileForm.startsWith(head, 'S', 'a', 'l', 't', 'e', 'd', '_', '_')
                || FileForm.startsWith(head, '-', '-', '-', '-', '-', 'B', 'E', 'G', 'I', 'N', ' ', 'P', 'G', 'P')) {
            throw new UnreadableFile("encrypted-file", "This file is encrypted. Decrypt it and import what is in it.");
        }
        if (FileForm.startsWith(head, 0xFF, 0xFE, 0, 0) || FileForm.startsWith(head, 0, 0, 0xFE, 0xFF)) {
            throw new UnreadableFile("unknown-encoding", "This is UTF-32. Save the file as UTF-8 and import that.");
        }
    }

    static UnreadableFile found() {
        return new UnreadableFile(
                "binary-content",
                "The file holds zero bytes, so it is no text. Export the table as CSV (UTF-8) and import that.");
    }
}
