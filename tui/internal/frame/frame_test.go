package frame

import "testing"

// TestNew holds every frame to what the rest relies on: parts lie inside the
// terminal, none over another, and together they fill it.
func TestNew(t *testing.T) {
	for w := 0; w <= 300; w += 1 + w/90*6 {
		for h := 0; h <= 100; h += 1 + h/30*4 {
			for _, want := range []Want{
				{}, {Two: true}, {Two: true, Focus: 1, Measure: 80}, {Two: true, Panel: 9, Measure: 40}, {Panel: 500}, {Two: true, Share: 0.01}, {Two: true, Share: 0.8, Panel: 3}, {Foot: 5}, {Two: true, Foot: 6, Panel: 9},
			} {
				want.W, want.H = w, h
				mustFill(t, want)
			}
		}
	}
}

func mustFill(t *testing.T, want Want) {
	t.Helper()
	f := New(want)
	cells := 0
	parts := []Rect{f.Divider, f.Rules, f.Panel, f.Explain, f.Foot, f.Status}
	for _, p := range f.Panes {
		parts = append(parts, p.Title, p.Profile, p.Body)
		inside(t, want, p.Text, p.Body)
		inside(t, want, p.Strip, p.Body)
		if p.Text.W > 0 && p.Strip.W > 0 && p.Text.X < p.Strip.X+p.Strip.W && p.Strip.X < p.Text.X+p.Text.W {
			t.Fatalf("%+v: text %+v lies over strip %+v", want, p.Text, p.Strip)
		}
		if want.Measure > 0 && p.Text.W > want.Measure {
			t.Fatalf("%+v: text is %d cells wide", want, p.Text.W)
		}
	}
	screen := Rect{0, 0, want.W, want.H}
	for i, p := range parts {
		inside(t, want, p, screen)
		cells += p.W * p.H
		for _, q := range parts[:i] {
			if p.W*p.H > 0 && q.W*q.H > 0 && p.X < q.X+q.W && q.X < p.X+p.W && p.Y < q.Y+q.H && q.Y < p.Y+p.H {
				t.Fatalf("%+v: %+v lies over %+v", want, p, q)
			}
		}
	}
	if f.Split { // beside the divider, the heads of the panes have three cells between them
		cells += DividerWidth * (f.Panes[0].Title.H + f.Panes[0].Profile.H)
	}
	if cells != want.W*want.H {
		t.Fatalf("%+v: %d cells of %d are used: %+v", want, cells, want.W*want.H, f)
	}
}

func inside(t *testing.T, want Want, r, in Rect) {
	t.Helper()
	if r.W*r.H == 0 {
		return
	}
	if r.W < 0 || r.H < 0 || r.X < in.X || r.Y < in.Y || r.X+r.W > in.X+in.W || r.Y+r.H > in.Y+in.H {
		t.Fatalf("%+v: %+v lies outside %+v", want, r, in)
	}
}

func TestSplit(t *testing.T) {
	for _, tt := range []struct {
		w     int
		two   bool
		split bool
	}{{79, true, false}, {80, true, true}, {200, false, false}} {
		if f := New(Want{W: tt.w, H: 24, Two: tt.two}); f.Split != tt.split {
			t.Errorf("%d cells, two accounts %v: split %v", tt.w, tt.two, f.Split)
		}
	}
}
