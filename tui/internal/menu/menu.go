package menu

// Model is a list. Its zero value is empty.
type Model struct {
	rows   []int // the item of each row, or a heading
	items  int
	chosen int // item
	top    int // first row that is seen
	height int
}

// Set gives the list its rows: for each the item that it belongs to, from 0
// upwards in order, or a negative number for a heading, which cannot be
// chosen. The chosen item is the one given.
func (m Model) Set(rows []int, chosen, height int) Model {
	m.rows, m.items, m.height = rows, 0, max(height, 0)
	for _, item := range rows {
		m.items = max(m.items, item+1)
	}
	m.chosen = max(0, min(chosen, m.items-1))
	return m.shown()
}

// Chosen returns the chosen item, or -1 where there is none.
func (m Model) Chosen() int {
	if m.items == 0 {
		return -1
	}
	return m.chosen
}

// Move chooses the item n further down, or up.
func (m Model) Move(n int) Model {
	m.chosen = max(0, min(m.chosen+n, m.items-1))
	return m.shown()
}

// Scroll moves the list by n rows and leaves the choice.
func (m Model) Scroll(n int) Model {
	m.top = max(0, min(m.top+n, len(m.rows)-m.height))
	return m
}

// Click chooses the item of row y and reports whether there is one.
func (m Model) Click(y int) (Model, bool) {
	_, item := m.At(y)
	if item < 0 {
		return m, false
	}
	m.chosen = item
	return m, true
}

// shown scrolls to the chosen item, and to the heading over it.
func (m Model) shown() Model {
	first, last := len(m.rows), -1
	for i, item := range m.rows {
		if item == m.chosen {
			first, last = min(first, i), i
		}
	}
	if last < 0 || m.height == 0 {
		m.top = 0
		return m
	}
	for first > 0 && m.rows[first-1] < 0 && last-first+1 < m.height {
		first--
	}
	m.top = max(m.top, last-m.height+1)
	m.top = min(m.top, first)
	return m.Scroll(0)
}

// At returns which row is seen at y, and its item or heading; a row of -1
// where there is none.
func (m Model) At(y int) (row, item int) {
	row = m.top + y
	if y < 0 || row >= len(m.rows) {
		return -1, -1
	}
	return row, m.rows[row]
}

// Height returns how many rows are seen.
func (m Model) Height() int { return m.height }
