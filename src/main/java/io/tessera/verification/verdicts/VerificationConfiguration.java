package io.tessera.verification.verdicts;

import io.tessera.verification.domains.DomainKnowledge;
import io.tessera.verification.domains.DomainList;
import io.tessera.verification.judgement.EmailJudge;
import io.tessera.verification.judgement.PhoneJudge;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the judges beans: they are plain Java and know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VerificationSettings.class)
class VerificationConfiguration {

    @Bean
    EmailJudge emailJudge(VerificationSettings settings) {
        var file = settings.disposableFile();
        return new EmailJudge(
                settings.profile(), new DomainKnowledge(file == null ? DomainList.empty() : DomainList.ofFile(file)));
    }

    @Bean
    PhoneJudge phoneJudge() {
        return new PhoneJudge();
    }
}
