// Package sshd serves a Bubble Tea program over SSH to anybody who connects: a
// program of their own for each, and nothing else that SSH can do.
//
// [New] makes a [Server] of a [Config], whose New makes the program for a
// [Visitor]; [Server.Serve] takes visitors from a listener until its context
// ends. It stands on wish and charm's ssh library, with a layer of ours
// wherever a stranger could reach theirs:
//
//	listener → door → conn → SSH library → filter → program
//	           door.go: how many, from where, how fast, how well behaved
//	                   conn.go: read budget, write deadline, time to log in
//	                           algorithms.go: what is offered
//	                                         requests.go: one terminal, one shell
//	                                                  visit.go: Bubble Tea without its input
//	                                                  keyboard.go, inputguard: keys
//	                                                  painter.go, display: frames
//
// All limits that are not the host's to choose are in limits.go, the reasons
// for a session's end in ending.go, what Prometheus sees in meter.go.
//
// What must hold: nothing that a visitor sends ends the process, is kept beyond
// fixed bounds, reaches a file or a command, or costs other visitors more than
// a moment. A failure in one visitor's program ends that visit; they are told.
// Neither keys nor text nor user names are logged.
//
// Bubble Tea's own input is switched off: its reader waits for ever when keys
// are pending at the exit, and its decoder can be made to end the process. So
// are its signal handlers, and its questions to the terminal, which are asked
// here (questions in visit.go). Programs get messages of the same types. Its
// renderer is off too, since it takes a megabyte a visitor.
//
// HOSTING.md is for those who run a server; deploy has a systemd unit and a
// configuration for HAProxy. The package attack is what strangers try, the
// package load a thousand readers; both run against the built program.
package sshd
