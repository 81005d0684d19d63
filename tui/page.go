package tui

import "askance/tui/internal/pane/page"

// DrawPage draws Markdown of our own, such as a rule's page, in lines of at
// most the given cells, for a dark or light ground or without colours.
func DrawPage(markdown string, cells int, dark, colorless bool) ([]string, error) {
	return page.Draw(markdown, cells, dark, colorless)
}
