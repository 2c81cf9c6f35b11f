package io.tessera.platform.backup;

import io.tessera.platform.web.RequiresPermission;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Backups over HTTP, of an installation that goes on serving. */
@RestController
@RequestMapping("/api/platform/backup")
class BackupController {

    private final WriteBackup backups;

    BackupController(WriteBackup backups) {
        this.backups = backups;
    }

    /**
     * Streams a backup of this moment. It holds all personal data and the installation's secret: keep it safe. Written on
     * the request's own thread, since an asynchronous answer would be cut off by a time limit.
     */
    @GetMapping(produces = "application/zip")
    @RequiresPermission("platform:operate")
    void backup(HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tessera-backup.zip\"");
        backups.to(response.getOutputStream());
    }
}
