package theme

import (
	"image/color"
	"math"
	"strconv"

	"github.com/charmbracelet/x/ansi"
)

// Color is a colour of the terminal: none (its own), one of its sixteen, one of
// its 256, or a point in RGB.
type Color struct {
	form    uint8
	r, g, b uint8
}

const (
	formNone uint8 = iota
	formBasic
	formIndexed
	formRGB
)

// basic returns one of the terminal's sixteen colours, 0 to 15.
func basic(n uint8) Color { return Color{form: formBasic, r: n} }

// rgb returns the colour 0xRRGGBB.
func rgb(v uint32) Color {
	return Color{form: formRGB, r: uint8(v >> 16), g: uint8(v >> 8), b: uint8(v)}
}

// of256 returns colour n of the 256, 16 to 255, as a point in RGB: a cube of six
// steps a side, then greys.
func of256(n uint8) Color {
	if n >= 232 {
		v := 8 + 10*(n-232)
		return Color{form: formRGB, r: v, g: v, b: v}
	}
	steps := [6]uint8{0, 95, 135, 175, 215, 255}
	n -= 16
	return Color{form: formRGB, r: steps[n/36], g: steps[n/6%6], b: steps[n%6]}
}

// set reports whether the colour is any but the terminal's own.
func (c Color) set() bool { return c.form != formNone }

// mix goes from c towards d by part, 0 to 1. Both are points in RGB.
func (c Color) mix(d Color, part float64) Color {
	at := func(a, b uint8) uint8 { return uint8(math.Round(float64(a) + (float64(b)-float64(a))*part)) }
	return Color{form: formRGB, r: at(c.r, d.r), g: at(c.g, d.g), b: at(c.b, d.b)}
}

// indexed returns the nearest of the terminal's 256 colours to a point in RGB,
// and every other colour as it is.
func (c Color) indexed() Color {
	if c.form != formRGB {
		return c
	}
	return Color{form: formIndexed, r: uint8(ansi.Convert256(color.RGBA{R: c.r, G: c.g, B: c.b, A: 0xff}))}
}

// appendSGR appends the parameters that select the colour. Ground is 30 for
// the text, 40 for what lies behind it.
func (c Color) appendSGR(dst []byte, ground int64) []byte {
	switch c.form {
	case formBasic:
		n := int64(c.r)
		if n >= 8 {
			n += 60 - 8
		}
		return strconv.AppendInt(append(dst, ';'), ground+n, 10)
	case formIndexed:
		dst = strconv.AppendInt(append(dst, ';'), ground+8, 10)
		return strconv.AppendUint(append(dst, ";5;"...), uint64(c.r), 10)
	case formRGB:
		dst = strconv.AppendInt(append(dst, ';'), ground+8, 10)
		dst = append(dst, ";2;"...)
		dst = strconv.AppendUint(dst, uint64(c.r), 10)
		dst = strconv.AppendUint(append(dst, ';'), uint64(c.g), 10)
		return strconv.AppendUint(append(dst, ';'), uint64(c.b), 10)
	}
	return dst
}

// Ratio returns the contrast ratio of two colours, 1 to 21, as WCAG 2.2
// defines it. Both must be points in RGB.
func Ratio(c, d Color) float64 {
	a, b := c.luminance(), d.luminance()
	return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

// luminance returns the relative luminance of WCAG 2.2.
func (c Color) luminance() float64 {
	part := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.r) + 0.7152*part(c.g) + 0.0722*part(c.b)
}
