package io.tessera.identity.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.query.Param;

/** The keys that were ever made. */
interface ApiKeys extends CrudRepository<ApiKey, ApiKeyId> {

    Optional<ApiKey> findByPrefix(String prefix);

    @Query("select * from identity.api_key order by created_at desc, id desc limit :count")
    List<ApiKey> newest(@Param("count") int count);

    @Query("""
            select * from identity.api_key where (created_at, id) < (:at, :id)
            order by created_at desc, id desc limit :count
            """)
    List<ApiKey> before(@Param("at") Instant at, @Param("id") UUID id, @Param("count") int count);

    /** Not through the aggregate: a use is no change of the key, and must not meet one half-way. */
    @Modifying
    @Query("""
            update identity.api_key set last_used_at = :now
            where id = :id and (last_used_at is null or last_used_at < :noticed)
            """)
    void used(@Param("id") UUID id, @Param("now") Instant now, @Param("noticed") Instant noticed);
}
