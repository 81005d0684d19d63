//go:build unix

package sshd

import (
	"fmt"
	"os"
	"syscall"
)

// onlyOurs refuses a key file of this user that others can read. One that
// belongs to somebody else was put there by them, as secrets are in containers.
func onlyOurs(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return fmt.Errorf("host key: %w", err)
	}
	owner, ok := info.Sys().(*syscall.Stat_t)
	if ok && int(owner.Uid) == os.Getuid() && info.Mode().Perm()&0o077 != 0 {
		return fmt.Errorf("host key %s can be read by others (mode %04o); run: chmod 600 %[1]s", path, info.Mode().Perm())
	}
	return nil
}

// openFiles returns how many files this process may have open.
func openFiles() int {
	var l syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &l); err != nil {
		return 1 << 20
	}
	return int(min(l.Cur, 1<<20)) // #nosec G115 -- at most 1<<20
}
