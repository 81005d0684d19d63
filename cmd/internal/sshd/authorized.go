package sshd

import (
	"bytes"
	"errors"
	"fmt"
	"os"

	gossh "golang.org/x/crypto/ssh"
)

// LoadAuthorizedKeys reads the public keys of a file in OpenSSH's
// authorized_keys format (sshd(8)). Options of keys are not taken: everybody
// who gets in may do the same. The error names the line that is no key.
func LoadAuthorizedKeys(path string) ([]gossh.PublicKey, error) {
	text, err := os.ReadFile(path) // #nosec G304 -- the host names the file
	if err != nil {
		return nil, fmt.Errorf("authorized keys: %w", err)
	}
	keys := []gossh.PublicKey{}
	var faults []error
	number := 0
	for line := range bytes.Lines(text) {
		number++
		line = bytes.TrimSpace(line)
		if len(line) == 0 || line[0] == '#' {
			continue
		}
		key, _, options, _, err := gossh.ParseAuthorizedKey(line)
		switch {
		case err != nil:
			faults = append(faults, fmt.Errorf("%s:%d: this is no public key; put one on the line, or # before it", path, number))
		case len(options) > 0:
			faults = append(faults, fmt.Errorf("%s:%d: options of keys mean nothing here; leave only the key", path, number))
		default:
			keys = append(keys, key)
		}
	}
	if len(keys) == 0 && len(faults) == 0 {
		faults = append(faults, fmt.Errorf("%s: there is no key, so nobody could get in", path))
	}
	return keys, errors.Join(faults...)
}
