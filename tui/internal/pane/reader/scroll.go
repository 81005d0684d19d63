package reader

import "sort"

// Scroll moves the window n rows down, or up for a negative n.
func (m Model) Scroll(n int) Model {
	if m.doc == nil || n == 0 {
		return m
	}
	m.top = m.layout.Move(m.top, n)
	return m.windowed().anchored()
}

// Page moves the window by pages; two rows of the last page stay in sight.
func (m Model) Page(pages int) Model { return m.Scroll(pages * max(m.place.Text.H-2, 1)) }

// HalfPage moves the window by halves of its height.
func (m Model) HalfPage(halves int) Model { return m.Scroll(halves * max(m.place.Text.H/2, 1)) }

// Home moves the window to the beginning of the article.
func (m Model) Home() Model { return m.to(0) }

// End moves the window to the end of the article.
func (m Model) End() Model {
	if m.doc == nil {
		return m
	}
	m.top = m.layout.End()
	return m.windowed().anchored()
}

// to moves the window so that the byte at offset is in its first row.
func (m Model) to(offset int) Model {
	if m.doc == nil {
		return m
	}
	m.top = m.layout.At(offset)
	return m.windowed().anchored()
}

// anchored remembers the text that the window was brought to.
func (m Model) anchored() Model {
	m.before = 0
	if len(m.rows) > 0 {
		m.anchor = m.rows[0].Start
	}
	return m
}

// Reveal brings the byte at offset into sight.
func (m Model) Reveal(offset int) Model { return m.reveal(offset) }

// reveal brings the byte at offset into sight. If it is not in the window it
// comes to stand a third of the way down.
func (m Model) reveal(offset int) Model {
	if m.doc == nil || m.inWindow(offset) {
		return m
	}
	m.top = m.layout.Move(m.layout.At(offset), -m.place.Text.H/3)
	return m.windowed().anchored()
}

// inWindow reports whether the row of the byte at offset is seen.
func (m Model) inWindow(offset int) bool { return m.rowOf(offset) >= 0 }

// rowOf returns the row of the window in which the byte at offset stands, or -1.
func (m Model) rowOf(offset int) int {
	if len(m.rows) == 0 {
		return -1
	}
	i := sort.Search(len(m.rows), func(i int) bool { return m.rows[i].Start > offset }) - 1
	if i < 0 || offset >= m.rows[len(m.rows)-1].End {
		return -1
	}
	return i
}

// Seen returns the bytes of the body that the window shows.
func (m *Model) Seen() (start, end int) {
	if len(m.rows) == 0 {
		return 0, 0
	}
	return m.rows[0].Start, m.rows[len(m.rows)-1].End
}

// Percent returns how much of the article lies above the window's end.
func (m *Model) Percent() int {
	if m.doc == nil || len(m.doc.Body.Blocks) == 0 {
		return 100
	}
	blocks := m.doc.Body.Blocks
	_, end := m.Seen()
	return end * 100 / max(blocks[len(blocks)-1].End, 1)
}
