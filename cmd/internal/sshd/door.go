package sshd

import (
	"math/rand/v2"
	"net/netip"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// refusal is why somebody was turned away, as the metrics name it. The empty
// refusal lets in.
type refusal string

const (
	refusedConnections refusal = "connections" // the server holds all it may
	refusedStartups    refusal = "startups"    // too many are logging in
	refusedAddress     refusal = "address"     // the address holds all it may
	refusedRate        refusal = "rate"        // the address comes too fast
	refusedPenalty     refusal = "penalty"     // the address misbehaved
	refusedProxy       refusal = "proxy"       // a balancer's header was missing or broken
	refusedFull        refusal = "full"        // all sessions are taken
	refusedNoTerminal  refusal = "terminal"    // no terminal to draw on
	refusedChannel     refusal = "channel"     // a channel that is not served
	refusedRequest     refusal = "request"     // a request that is not served
)

// refusals are all of them.
func refusals() []refusal {
	return []refusal{
		refusedConnections, refusedStartups, refusedAddress, refusedRate, refusedPenalty,
		refusedProxy, refusedFull, refusedNoTerminal, refusedChannel, refusedRequest,
	}
}

// words is what is written to a connection that is turned away before the
// protocol begins, where RFC 4253 4.2 lets a server send lines of text.
func (r refusal) words() string {
	switch r {
	case refusedConnections, refusedStartups:
		return "askance: busy, please try again in a few seconds\r\n"
	case refusedAddress:
		return "askance: too many connections from your address\r\n"
	default:
		return "askance: please try again later\r\n"
	}
}

// Connections that have not logged in are dropped by chance, as OpenSSH's
// MaxStartups 10:30:100 does: from the tenth on 30 in 100, rising in a straight
// line to all of them at a hundred. An attacker who fills the room then still
// leaves gaps for others.
const (
	startupsFrom = 10
	startupsFull = 100
	startupsRate = 0.30
)

// Misbehaviour costs an address time, as OpenSSH's PerSourcePenalties does.
// The times add up; once they reach the address's patience it is turned away
// until they have run out.
const (
	penaltyNoLogin  = 1 * time.Second  // left without logging in
	penaltyBadLogin = 5 * time.Second  // tried to log in and failed
	penaltySlow     = 10 * time.Second // took all the time there is and did not log in

	patiencePerConnection = 1500 * time.Millisecond // times perAddress; 15 s for ten
	longestPenalty        = 4                       // times the patience
)

// maxCallers bounds the addresses that are remembered, about 13 MB of them.
// Those beyond are let in unremembered, under the other limits.
const maxCallers = 1 << 16

// door decides who may connect. All of it happens before the first byte is
// read, so that a refusal costs an accept and a close.
type door struct {
	max        int // connections in all
	perAddress int // connections an address; 0 for no limit, no rate and no penalty
	draws      drawing
	now        func() time.Time
	chance     func() float64 // 0 to 1

	mu      sync.Mutex
	inside  int // connections
	waiting int // those of them that have not logged in
	callers map[netip.Prefix]*caller
	sweepAt int // callers at which the idle ones are forgotten
}

// caller is what is known of an address.
type caller struct {
	open    int
	rate    *rate.Limiter // of connections
	penalty time.Time     // when all penalties have run out
	barred  bool          // the penalties reached the patience and have not run out
	draws   *rate.Limiter
}

func newDoor(limit, perAddress int, draws drawing) *door {
	return &door{
		max: limit, perAddress: perAddress, draws: draws, now: time.Now, chance: rand.Float64,
		callers: make(map[netip.Prefix]*caller), sweepAt: 1024,
	}
}

// place is one connection's place inside.
type place struct {
	door   *door
	caller *caller // nil until from was called, and where addresses do not count
	waits  bool
	left   bool
}

// enter takes a place for a connection whose address is not known yet.
func (d *door) enter() (*place, refusal) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.inside >= d.max {
		return nil, refusedConnections
	}
	if d.waiting >= startupsFrom {
		share := float64(d.waiting-startupsFrom) / (startupsFull - startupsFrom)
		if d.chance() < startupsRate+(1-startupsRate)*share {
			return nil, refusedStartups
		}
	}
	d.inside++
	d.waiting++
	return &place{door: d, waits: true}, ""
}

// from says whose place it is. The place must be left also when this refuses.
func (p *place) from(addr netip.Addr) refusal {
	d := p.door
	if d.perAddress <= 0 {
		return ""
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	c := d.callerFor(addressKey(addr))
	if c == nil {
		return ""
	}
	now := d.now()
	switch c.barred = c.barred && c.penalty.After(now); {
	case c.barred:
		return refusedPenalty
	case c.open >= d.perAddress:
		return refusedAddress
	case !c.rate.AllowN(now, 1):
		return refusedRate
	}
	c.open++
	p.caller = c
	return ""
}

// callerFor finds or makes the entry of an address; nil when there is no room.
func (d *door) callerFor(key netip.Prefix) *caller {
	if c := d.callers[key]; c != nil {
		return c
	}
	if len(d.callers) >= d.sweepAt {
		d.sweep()
	}
	if len(d.callers) >= maxCallers {
		return nil
	}
	// An address may open all it may hold at once, then a fifth of it a second.
	c := &caller{
		rate:  rate.NewLimiter(rate.Limit(float64(d.perAddress)/5), d.perAddress),
		draws: rate.NewLimiter(d.draws.rate*rate.Limit(d.perAddress), d.draws.burst*d.perAddress),
	}
	d.callers[key] = c
	return c
}

// sweep forgets the addresses that have nothing open and nothing to answer for.
func (d *door) sweep() {
	now := d.now()
	for key, c := range d.callers {
		if c.open == 0 && !c.penalty.After(now) && c.rate.TokensAt(now) >= float64(d.perAddress) {
			delete(d.callers, key)
		}
	}
	d.sweepAt = max(1024, 2*len(d.callers))
}

// loggedIn says that the connection is past its login.
func (p *place) loggedIn() {
	p.door.mu.Lock()
	defer p.door.mu.Unlock()
	p.settle()
}

func (p *place) settle() {
	if p.waits {
		p.waits = false
		p.door.waiting--
	}
}

// leave gives the place up. The penalty, if any, goes to the address.
func (p *place) leave(penalty time.Duration) {
	d := p.door
	d.mu.Lock()
	defer d.mu.Unlock()
	if p.left {
		return
	}
	p.left = true
	p.settle()
	d.inside--
	if c := p.caller; c != nil {
		c.open--
		d.punish(c, penalty)
	}
}

func (d *door) punish(c *caller, penalty time.Duration) {
	if penalty == 0 {
		return
	}
	now := d.now()
	patience := patiencePerConnection * time.Duration(d.perAddress)
	if c.penalty.Before(now) {
		c.penalty = now
	}
	c.penalty = c.penalty.Add(penalty)
	if end := now.Add(longestPenalty * patience); c.penalty.After(end) {
		c.penalty = end
	}
	c.barred = c.barred || c.penalty.Sub(now) >= patience
}

// addressKey is what counts as one address: an IPv4 address, or the /64 that an
// IPv6 host is given to choose its addresses from.
func addressKey(a netip.Addr) netip.Prefix {
	a = a.Unmap().WithZone("")
	bits := 32
	if a.Is6() {
		bits = 64
	}
	p, err := a.Prefix(bits)
	if err != nil { // the zero address, of a connection that has none
		return netip.Prefix{}
	}
	return p
}
