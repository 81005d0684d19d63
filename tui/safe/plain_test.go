package safe

import (
	"strings"
	"testing"
)

// TestPlainEndsAtEveryByteThatIsNot: wherever among others it stands.
func TestPlainEndsAtEveryByteThatIsNot(t *testing.T) {
	const length = 20
	for b := range 0x100 {
		stands := b >= ' ' && b <= '~' || b == '\n'
		for at := range length {
			for _, rest := range []string{"a", " ", "~", "\n"} {
				s := strings.Repeat(rest, at) + string([]byte{byte(b)}) + strings.Repeat(rest, length-at)
				want := at
				if stands {
					want = len(s)
				}
				if got := plain(s); got != want {
					t.Fatalf("plain(%q) = %d, want %d", s, got, want)
				}
			}
		}
	}
}
