package reader

import "askance/analysis"

// Tag returns the chosen tag, or nil.
func (m *Model) Tag() *analysis.Tag {
	if m.tags.position(m.cursor) < 0 {
		return nil
	}
	return &m.tags.all[m.cursor]
}

// Count returns which of the shown tags the chosen one is, from 1, and how
// many there are; 0 where none is chosen.
func (m Model) Count() (i, n int) {
	return m.tags.position(m.cursor) + 1, len(m.tags.shown)
}

// Step chooses the next tag, or the one before for a negative step. From a tag
// that is out of sight it goes on at the window instead. It reports whether
// there was such a tag.
func (m Model) Step(step int) (Model, bool) {
	if m.doc == nil {
		return m, false
	}
	start, end := m.Seen()
	at := m.tags.position(m.cursor)
	switch {
	case at >= 0 && m.seen(m.cursor):
		at += step
	case step > 0:
		at = m.tags.nextAfter(start)
	default:
		at = m.tags.nextAfter(end) - 1
	}
	if at < 0 || at >= len(m.tags.shown) {
		return m, false
	}
	return m.Choose(m.tags.shown[at]), true
}

// Choose puts the cursor on tag i of the document and brings it into sight.
func (m Model) Choose(i int) Model {
	if m.doc == nil || i < 0 || i >= len(m.tags.all) {
		return m
	}
	m.cursor = i
	return m.reveal(m.tags.all[i].Start)
}

// First chooses the first tag that the window shows, if there is one.
func (m Model) First() Model {
	start, _ := m.Seen()
	return m.FirstFrom(start)
}

// FirstFrom chooses the first tag that the window shows at offset or below it,
// if there is one.
func (m Model) FirstFrom(start int) Model {
	_, end := m.Seen()
	if at := m.tags.nextAfter(start); at < len(m.tags.shown) && m.tags.all[m.tags.shown[at]].Start < end {
		m.cursor = m.tags.shown[at]
	}
	return m
}

// Filter shows the tags that pass. A chosen tag that does not gives way to the
// next one in sight.
func (m Model) Filter(f Filter) Model {
	if m.doc == nil {
		return m
	}
	m.tags = m.tags.filtered(m.doc.Body.Text, f)
	m.strip = newStrip(m.tags, len(m.doc.Body.Text), m.place.Strip.H)
	if m.tags.position(m.cursor) >= 0 {
		return m
	}
	from, end := m.Seen()
	if m.seen(m.cursor) {
		from = m.tags.all[m.cursor].Start
	}
	m.cursor = -1
	at := m.tags.nextAfter(from)
	if at == len(m.tags.shown) || m.tags.all[m.tags.shown[at]].Start >= end {
		at--
	}
	if at >= 0 && m.seen(m.tags.shown[at]) {
		m.cursor = m.tags.shown[at]
	}
	return m
}

// seen reports whether the beginning of tag i is in the window.
func (m Model) seen(i int) bool {
	return i >= 0 && i < len(m.tags.all) && m.inWindow(m.tags.all[i].Start)
}
