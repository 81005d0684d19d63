package menu

import "testing"

// list is two headings with three and two items, the last of two rows.
var list = []int{-1, 0, 1, 2, -2, 3, 4, 4}

func TestMoveSkipsHeadingsAndStops(t *testing.T) {
	m := Model{}.Set(list, 0, 3)
	var got []int
	for range 6 {
		got = append(got, m.Chosen())
		m = m.Move(1)
	}
	if m = m.Move(-100); m.Chosen() != 0 {
		t.Errorf("back at %d", m.Chosen())
	}
	want := []int{0, 1, 2, 3, 4, 4}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("chosen %v, want %v", got, want)
		}
	}
}

func TestTheChosenItemIsSeen(t *testing.T) {
	for height := 1; height < 10; height++ {
		for chosen := range 5 {
			m := Model{}.Set(list, chosen, height)
			seen := 0
			for y := range height {
				if _, item := m.At(y); item == chosen {
					seen++
				}
			}
			want := 1
			if chosen == 4 {
				want = min(2, height)
			}
			if seen != want {
				t.Errorf("item %d in %d rows: %d of its rows are seen", chosen, height, seen)
			}
		}
	}
}

func TestTheFirstItemShowsItsHeading(t *testing.T) {
	m := Model{}.Set(list, 3, 3)
	for range 3 {
		m = m.Move(-1)
	}
	if row, item := m.At(0); row != 0 || item != -1 {
		t.Errorf("the first row is %d with %d", row, item)
	}
}

func TestClick(t *testing.T) {
	m := Model{}.Set(list, 0, 8)
	if m, ok := m.Click(5); !ok || m.Chosen() != 3 {
		t.Errorf("a click on an item chose %d, %v", m.Chosen(), ok)
	}
	for _, y := range []int{-1, 0, 4, 8} {
		if m, ok := m.Click(y); ok || m.Chosen() != 0 {
			t.Errorf("a click on row %d chose %d", y, m.Chosen())
		}
	}
}

func TestEmpty(t *testing.T) {
	m := Model{}.Set(nil, 3, 5).Move(1).Scroll(4)
	if row, _ := m.At(0); m.Chosen() != -1 || row != -1 {
		t.Errorf("an empty list has item %d in row %d", m.Chosen(), row)
	}
}
