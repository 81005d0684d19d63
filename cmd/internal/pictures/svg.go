package main

import (
	"bytes"
	"fmt"
	"html"
	"image/color"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// Sizes in the SVG's own units.
const (
	cellWidth  = 8.4
	cellHeight = 18.0
	fontSize   = 14.0
	baseline   = 13.2 // of a row, from its top
	margin     = 12.0
)

// grid is a screen of cells.
type grid interface {
	CellAt(x, y int) *uv.Cell
}

// run is a stretch of cells of one style in a row.
type run struct {
	x, width int
	text     string
	style    uv.Style
}

// newSVG draws a screen. Text is given its width, so that it stands on the
// grid whichever monospaced font shows it.
func newSVG(screen grid, width, height int, dark bool) []byte {
	ground, ink := "#ffffff", "#1c1c1c"
	if dark {
		ground, ink = "#16181d", "#e6e6e6"
	}
	var b bytes.Buffer
	w, h := float64(width)*cellWidth+2*margin, float64(height)*cellHeight+2*margin
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.1f %.1f" width="%.0f" height="%.0f"`, w, h, w, h)
	fmt.Fprintf(&b, ` font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="%g" fill="%s">`+"\n", fontSize, ink)
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" rx="6" fill="%s"/>`+"\n", ground)
	for y := range height {
		for _, r := range row(screen, y, width) {
			r.draw(&b, y, ground, ink)
		}
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

// row cuts a row of the screen into runs.
func row(screen grid, y, width int) []run {
	var runs []run
	for x := 0; x < width; {
		c := screen.CellAt(x, y)
		if c == nil || c.Width == 0 {
			x++
			continue
		}
		text := c.Content
		if text == "" {
			text = " "
		}
		if n := len(runs); n > 0 && runs[n-1].style.Equal(&c.Style) && runs[n-1].x+runs[n-1].width == x {
			runs[n-1].text += text
			runs[n-1].width += c.Width
		} else {
			runs = append(runs, run{x, c.Width, text, c.Style})
		}
		x += c.Width
	}
	return runs
}

// draw writes what a run is: its ground, its text, its line.
func (r run) draw(b *bytes.Buffer, y int, ground, ink string) {
	front, back := hex(r.style.Fg, ink), hex(r.style.Bg, ground)
	if r.style.Attrs&uv.AttrReverse != 0 {
		front, back = back, front
	}
	left, top := margin+float64(r.x)*cellWidth, margin+float64(y)*cellHeight
	width := float64(r.width) * cellWidth
	if back != ground {
		fmt.Fprintf(b, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"/>`+"\n", left, top, width, cellHeight, back)
	}
	if strings.TrimSpace(r.text) != "" {
		lead := len(r.text) - len(strings.TrimLeft(r.text, " "))
		text := strings.Trim(r.text, " ")
		fmt.Fprintf(b, `<text x="%.1f" y="%.1f" textLength="%.1f"%s>%s</text>`+"\n",
			left+float64(lead)*cellWidth, top+baseline, float64(ansi.StringWidth(text))*cellWidth,
			r.attributes(front, ink), html.EscapeString(text))
	}
	if r.style.Underline != uv.UnderlineNone {
		r.underline(b, left, top+baseline+2.5, width, hex(r.style.UnderlineColor, front))
	}
}

func (r run) attributes(front, ink string) string {
	var s string
	if front != ink {
		s += ` fill="` + front + `"`
	}
	if r.style.Attrs&uv.AttrBold != 0 {
		s += ` font-weight="bold"`
	}
	if r.style.Attrs&uv.AttrItalic != 0 {
		s += ` font-style="italic"`
	}
	if r.style.Attrs&uv.AttrFaint != 0 {
		s += ` opacity="0.6"`
	}
	if strings.Contains(strings.Trim(r.text, " "), "  ") {
		s += ` xml:space="preserve"`
	}
	return s
}

// underline draws each kind of line in its own way.
func (r run) underline(b *bytes.Buffer, x, y, width float64, stroke string) {
	line := func(y float64, more string) {
		fmt.Fprintf(b, `<path d="M%.1f %.1fh%.1f" fill="none" stroke="%s"%s/>`+"\n", x, y, width, stroke, more)
	}
	switch r.style.Underline {
	case uv.UnderlineDouble:
		line(y-0.5, "")
		line(y+1.7, "")
	case uv.UnderlineDotted:
		line(y, ` stroke-dasharray="1.4 1.4"`)
	case uv.UnderlineDashed:
		line(y, ` stroke-dasharray="4.2 2.1"`)
	case uv.UnderlineCurly:
		fmt.Fprintf(b, `<path d="M%.1f %.1fq%.2f -2.4 %.2f 0`, x, y, cellWidth/4, cellWidth/2)
		for i := 1; i < 2*r.width; i++ {
			fmt.Fprintf(b, `t%.2f 0`, cellWidth/2)
		}
		fmt.Fprintf(b, `" fill="none" stroke="%s"/>`+"\n", stroke)
	default:
		line(y, "")
	}
}

// hex writes a colour, or what stands for the terminal's own.
func hex(c color.Color, own string) string {
	if c == nil {
		return own
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}
