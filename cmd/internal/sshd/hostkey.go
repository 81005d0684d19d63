package sshd

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	gossh "golang.org/x/crypto/ssh"
)

// DefaultHostKey is where the host key lies unless the host names a place:
// askance/host_key under $XDG_STATE_HOME, which is ~/.local/state where it is
// not set (XDG Base Directory Specification).
func DefaultHostKey() (string, error) {
	state := os.Getenv("XDG_STATE_HOME")
	if !filepath.IsAbs(state) {
		home, err := os.UserHomeDir()
		if err != nil {
			return "", fmt.Errorf("no place for a host key: %w; name one with --host-key", err)
		}
		state = filepath.Join(home, ".local", "state")
	}
	return filepath.Join(state, "askance", "host_key"), nil
}

// LoadHostKey reads the private key at path, in any format that ssh-keygen
// writes, without a passphrase. Where there is no file it makes an Ed25519 key
// and writes it with mode 0600, in a folder made with mode 0700; created says
// so. A key file of ours that others can read is refused, as OpenSSH does.
func LoadHostKey(path string) (key gossh.Signer, created bool, err error) {
	created, err = ensureHostKey(path)
	if err != nil {
		return nil, false, fmt.Errorf("host key %s: %w", path, err)
	}
	if err := onlyOurs(path); err != nil {
		return nil, false, err
	}
	text, err := os.ReadFile(path) // #nosec G304 -- the host names the file
	if err != nil {
		return nil, false, fmt.Errorf("host key: %w", err)
	}
	key, err = gossh.ParsePrivateKey(text)
	if err != nil {
		return nil, false, fmt.Errorf("host key %s: %w; name another with --host-key, or move it away and a new one is made", path, err)
	}
	return key, created, nil
}

// ensureHostKey makes the key file unless there is one. The file appears whole
// or not at all, and two servers that start at once end up with one key.
func ensureHostKey(path string) (created bool, err error) {
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return false, err
	}
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return false, err
	}
	block, err := gossh.MarshalPrivateKey(private, "askance host key")
	if err != nil {
		return false, err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return false, err
	}
	temp, err := os.CreateTemp(filepath.Dir(path), ".host_key-*") // mode 0600
	if err != nil {
		return false, err
	}
	defer func() { _ = os.Remove(temp.Name()) }()
	_, err = temp.Write(pem.EncodeToMemory(block))
	if err := errors.Join(err, temp.Sync(), temp.Close()); err != nil {
		return false, err
	}
	switch err := os.Link(temp.Name(), path); {
	case errors.Is(err, fs.ErrExist): // somebody was faster; theirs is used
		return false, nil
	case err != nil:
		return false, err
	}
	return true, nil
}
