package sshd

import (
	"net/netip"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// clockedDoor is a door whose clock and dice the test holds.
func clockedDoor(limit, perAddress int) (d *door, now *time.Time, dice *float64) {
	now, dice = new(time.Time), new(float64)
	*now, *dice = time.Unix(1e9, 0), 0.999
	d = newDoor(limit, perAddress, defaultLimits().drawPerConnection)
	d.now = func() time.Time { return *now }
	d.chance = func() float64 { return *dice }
	return d, now, dice
}

// come goes through the door as one connection does.
func (d *door) come(addr string) (*place, refusal) {
	p, why := d.enter()
	if why != "" {
		return nil, why
	}
	if why := p.from(netip.MustParseAddr(addr)); why != "" {
		p.leave(0)
		return nil, why
	}
	return p, ""
}

func mustCome(t *testing.T, d *door, addr string) *place {
	t.Helper()
	p, why := d.come(addr)
	if why != "" {
		t.Fatalf("%s was refused: %s", addr, why)
	}
	return p
}

func mustBeRefused(t *testing.T, d *door, addr string, want refusal) {
	t.Helper()
	if _, why := d.come(addr); why != want {
		t.Fatalf("%s: refusal %q, want %q", addr, why, want)
	}
}

func TestDoorHoldsSoMany(t *testing.T) {
	d, _, _ := clockedDoor(2, 10)
	p := mustCome(t, d, "192.0.2.1")
	mustCome(t, d, "192.0.2.2")
	mustBeRefused(t, d, "192.0.2.3", refusedConnections)
	p.leave(0)
	p.leave(0) // twice counts once
	mustCome(t, d, "192.0.2.3")
	mustBeRefused(t, d, "192.0.2.4", refusedConnections)
}

func TestDoorDropsLoginsByChance(t *testing.T) {
	d, _, dice := clockedDoor(1000, 0)
	*dice = 0
	var places []*place
	for range startupsFrom {
		places = append(places, mustCome(t, d, "192.0.2.1"))
	}
	mustBeRefused(t, d, "192.0.2.1", refusedStartups) // 30 in 100
	*dice = 0.31
	places = append(places, mustCome(t, d, "192.0.2.1"))
	*dice = 0.999
	for len(places) < startupsFull {
		places = append(places, mustCome(t, d, "192.0.2.1"))
	}
	mustBeRefused(t, d, "192.0.2.1", refusedStartups) // all of them
	for _, p := range places {
		p.loggedIn()
	}
	*dice = 0
	mustCome(t, d, "192.0.2.1")
}

func TestDoorHoldsSoManyOfAnAddress(t *testing.T) {
	for name, addrs := range map[string]struct{ one, same, other string }{
		"IPv4": {"192.0.2.1", "::ffff:192.0.2.1", "192.0.2.2"},
		"IPv6": {"2001:db8::1", "2001:db8::ffff:1", "2001:db8:0:1::1"},
	} {
		t.Run(name, func(t *testing.T) {
			d, now, _ := clockedDoor(1000, 3)
			p := mustCome(t, d, addrs.one)
			mustCome(t, d, addrs.same)
			mustCome(t, d, addrs.one)
			*now = now.Add(time.Minute)
			mustBeRefused(t, d, addrs.same, refusedAddress)
			mustCome(t, d, addrs.other)
			p.leave(0)
			mustCome(t, d, addrs.same)
		})
	}
}

func TestDoorHoldsBackAnAddressThatHurries(t *testing.T) {
	d, now, _ := clockedDoor(1000, 10)
	for range 10 {
		mustCome(t, d, "192.0.2.1").leave(0)
	}
	mustBeRefused(t, d, "192.0.2.1", refusedRate)
	mustCome(t, d, "192.0.2.2")
	*now = now.Add(time.Second)
	mustCome(t, d, "192.0.2.1")
	mustCome(t, d, "192.0.2.1")
	mustBeRefused(t, d, "192.0.2.1", refusedRate)
}

func TestDoorShutsOutThoseWhoMisbehave(t *testing.T) {
	d, now, _ := clockedDoor(1000, 10)
	for range 14 {
		mustCome(t, d, "192.0.2.1").leave(penaltyNoLogin)
		*now = now.Add(500 * time.Millisecond) // half of each has run out
	}
	mustCome(t, d, "192.0.2.1").leave(penaltySlow)
	mustBeRefused(t, d, "192.0.2.1", refusedPenalty)
	mustCome(t, d, "192.0.2.2")
	*now = now.Add(16 * time.Second)
	mustBeRefused(t, d, "192.0.2.1", refusedPenalty) // until all has run out
	*now = now.Add(2 * time.Second)
	mustCome(t, d, "192.0.2.1")
}

func TestDoorForgivesWithinAMinute(t *testing.T) {
	d, now, _ := clockedDoor(1000, 10)
	for range 10 {
		defer mustCome(t, d, "192.0.2.1").leave(0)
	}
	for _, c := range d.callers {
		for range 100 {
			d.punish(c, penaltySlow)
		}
	}
	*now = now.Add(61 * time.Second)
	mustBeRefused(t, d, "192.0.2.1", refusedAddress) // and no longer for its penalty
}

func TestDoorForgetsThoseWhoLeft(t *testing.T) {
	d, now, _ := clockedDoor(1<<20, 10)
	addr := netip.MustParseAddr("10.0.0.0")
	for range 1 << 16 {
		addr = addr.Next()
		mustCome(t, d, addr.String()).leave(0)
		*now = now.Add(time.Millisecond)
	}
	if n := len(d.callers); n > 8192 {
		t.Errorf("%d addresses are remembered of 65,536 that came and went", n)
	}
}

func TestScreensAreClampedToWhatIsDrawn(t *testing.T) {
	l := defaultLimits()
	for _, test := range []struct {
		width, height uint32
		want          tea.WindowSizeMsg
	}{
		{1<<32 - 1, 1, tea.WindowSizeMsg{Width: 500, Height: 1}},
		{10000, 10000, tea.WindowSizeMsg{Width: 500, Height: 200}},
		{0, 0, tea.WindowSizeMsg{Width: 80, Height: 24}},
		{5, 0, tea.WindowSizeMsg{Width: 5, Height: 24}},
		{120, 40, tea.WindowSizeMsg{Width: 120, Height: 40}},
	} {
		if got := l.clamp(test.width, test.height); got != test.want {
			t.Errorf("%d × %d gives %v, want %v", test.width, test.height, got, test.want)
		}
	}
}
