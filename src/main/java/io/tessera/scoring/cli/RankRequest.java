package io.tessera.scoring.cli;

import io.tessera.platform.cli.ResultFile;
import java.util.Optional;

/**
 * What is to be ranked, and where the result goes.
 *
 * @param input the lead file
 * @param result where the list goes
 * @param errors where dropped values and rejected rows go
 * @param top how many people at most
 * @param mapping YAML that says which column is which field
 * @param defaultCountry ISO 3166-1 alpha-2 code for phones without a country code
 * @param online whether DNS may be asked
 */
record RankRequest(
        InputFile input,
        ResultFile result,
        Optional<ResultFile> errors,
        Optional<Integer> top,
        Optional<String> mapping,
        Optional<String> defaultCountry,
        boolean online) {}
