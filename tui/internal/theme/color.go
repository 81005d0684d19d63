package theme

import "strconv"

// Color is a colour of the terminal: none (its own), one of its sixteen, or one
// of its 256. Points in RGB are not used: terminals that know them know the 256
// too, and a point takes twice the bytes at every change of style.
type Color struct {
	form uint8
	n    uint8
}

const (
	formNone uint8 = iota
	formBasic
	formIndexed
)

// basic returns one of the terminal's sixteen colours, 0 to 15.
func basic(n uint8) Color { return Color{formBasic, n} }

// of256 returns colour n of the 256, 16 to 255: a cube of six steps a side,
// then greys. The first sixteen are whatever the terminal's owner made of them.
func of256(n uint8) Color { return Color{formIndexed, n} }

// set reports whether the colour is any but the terminal's own.
func (c Color) set() bool { return c.form != formNone }

// appendSGR appends the parameters that select the colour. Ground is 30 for
// the text, 40 for what lies behind it.
func (c Color) appendSGR(dst []byte, ground int64) []byte {
	switch c.form {
	case formBasic:
		n := int64(c.n)
		if n >= 8 {
			n += 60 - 8
		}
		return strconv.AppendInt(append(dst, ';'), ground+n, 10)
	case formIndexed:
		dst = strconv.AppendInt(append(dst, ';'), ground+8, 10)
		return strconv.AppendUint(append(dst, ";5;"...), uint64(c.n), 10)
	}
	return dst
}
