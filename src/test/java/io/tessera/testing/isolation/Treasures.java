package io.tessera.testing.isolation;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.NoRepositoryBean;

/**
 * A repository mapped to some module's table.
 *
 * @param <T> the type that is mapped to the table
 */
@NoRepositoryBean
public interface Treasures<T extends Treasure> extends CrudRepository<T, UUID> {

    /** A query derived from the method's name. */
    long countByName(String name);

    /** A declared query on the same table. */
    long declared();
}
