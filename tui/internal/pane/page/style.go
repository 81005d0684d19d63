package page

import (
	"charm.land/glamour/v2/ansi"
	"charm.land/glamour/v2/styles"
)

// style returns how Markdown is set: Glamour's own colours, or none, with no
// signs of Markdown, no spaces around code and no highlighting in blocks of it.
func style(dark, colorless bool) ansi.StyleConfig {
	s := styles.LightStyleConfig
	switch {
	case colorless:
		s = bare()
	case dark:
		s = styles.DarkStyleConfig
	}
	for _, h := range []*ansi.StyleBlock{&s.H2, &s.H3, &s.H4, &s.H5, &s.H6} {
		h.Prefix = ""
	}
	s.Code.Prefix, s.Code.Suffix = "", ""
	s.CodeBlock.Theme, s.CodeBlock.Chroma = "", nil // set by Glamour, not by its highlighter: see tui/internal/nohighlight
	return s
}

// bare sets headings, strong words and code bold and emphasis italic, in the
// terminal's own colours or a theme's. Lines under words are for tags.
func bare() ansi.StyleConfig {
	yes := true
	s := styles.ASCIIStyleConfig
	heading := ansi.StyleBlock{}
	s.Heading.Bold = &yes
	s.H1, s.H2, s.H3, s.H4, s.H5, s.H6 = heading, heading, heading, heading, heading, heading
	s.Emph = ansi.StylePrimitive{Italic: &yes}
	s.Strong = ansi.StylePrimitive{Bold: &yes}
	s.Strikethrough = ansi.StylePrimitive{CrossedOut: &yes}
	s.Code = ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Bold: &yes}}
	s.BlockQuote.IndentToken = styles.DarkStyleConfig.BlockQuote.IndentToken
	s.List.LevelIndent = styles.DarkStyleConfig.List.LevelIndent
	s.Table = styles.DarkStyleConfig.Table
	return s
}
