package io.saccade.cli.pack;

import io.saccade.core.problem.Refusal;
import java.io.IOException;
import java.util.Optional;

/** Checks who signed a document: a package's manifest or an index. */
final class SignatureCheck {
    static final String ENDING = ".sig";

    private final TrustedKeys trusted;

    SignatureCheck(TrustedKeys trusted) {
        this.trusted = trusted;
    }

    /**
     * The trusted key that signed the document.
     *
     * @param what the document, for messages
     * @param signedBy the fingerprint that the document names
     * @throws Refusal if no trusted key did
     */
    TrustedKey signer(String what, byte[] document, byte[] signature, Optional<String> signedBy) throws IOException {
        String fingerprint = signedBy.orElseThrow(
                () -> new Refusal(what + " does not name the key that signed it. It" + " is damaged: get it again"));
        TrustedKey key = trusted.find(fingerprint)
                .orElseThrow(() -> new Refusal(what + " is signed by the key " + fingerprint + ", which you don't"
                        + " trust. If you know that it is its author's, get the author's public key and run"
                        + " 'saccade plugin trust KEY.pub.pem'"));
        if (key.key().verifies(document, signature)) return key;
        throw new Refusal(what + " was changed after '" + key.name() + "' signed it, or is damaged. Get it again");
    }
}
