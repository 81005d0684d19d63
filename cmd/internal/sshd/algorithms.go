package sshd

import gossh "golang.org/x/crypto/ssh"

// algorithms are what the server offers: no finite-field Diffie-Hellman (slow
// for a server that anybody may ask), no NIST curves, no SHA-1, no MAC before
// encryption. The hybrid with ML-KEM comes first. "Strict" key exchange, which
// ChaCha20-Poly1305 needs (CVE-2023-48795), is always on in this library.
func algorithms() gossh.Config {
	return gossh.Config{
		KeyExchanges: []string{gossh.KeyExchangeMLKEM768X25519, gossh.KeyExchangeCurve25519},
		Ciphers: []string{
			gossh.CipherAES256GCM, gossh.CipherAES128GCM, gossh.CipherChaCha20Poly1305,
			gossh.CipherAES256CTR, gossh.CipherAES128CTR,
		},
		MACs: []string{gossh.HMACSHA256ETM, gossh.HMACSHA512ETM},
	}
}
