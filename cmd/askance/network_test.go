//go:build linux

package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"syscall"
	"testing"
)

// TestNoNetworkIsNeeded runs the commands where there is no network at all,
// not even a loopback address.
func TestNoNetworkIsNeeded(t *testing.T) {
	for _, args := range [][]string{{"tag"}, {"tag", "--format", "html"}, {"compare", "seed:blog", "seed:agency"}, {"rules"}, {"--plain"}} {
		command := exec.Command(built(t), args...)
		var errs bytes.Buffer
		command.Stderr = &errs
		command.SysProcAttr = &syscall.SysProcAttr{
			Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNET,
			UidMappings: []syscall.SysProcIDMap{{ContainerID: os.Getuid(), HostID: os.Getuid(), Size: 1}},
			GidMappings: []syscall.SysProcIDMap{{ContainerID: os.Getgid(), HostID: os.Getgid(), Size: 1}},
		}
		err := command.Run()
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) {
			t.Skipf("no network namespace can be made here: %v", err)
		}
		if err != nil || errs.Len() > 0 {
			t.Errorf("%q: %v, %s", args, err, errs.String())
		}
	}
}
