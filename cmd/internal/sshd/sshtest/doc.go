// Package sshtest makes visitors out of code: clients that connect to a server
// on this machine, open sessions, type, and read the screen. The tests of the
// server, the attack program and the load test share it.
//
// [Dial] connects, from any of the loopback's addresses so that limits an
// address can be met or kept away from; [Open] starts a session; [Visitor] is
// one session. Screens are read from a terminal emulator ([Visitor.Screen])
// rather than from bytes, which differ from run to run.
package sshtest
