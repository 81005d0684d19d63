package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/x/vt"
)

// runs is how often a first frame is measured.
const runs = 21

// lastRow is in the last row of all first frames, which comes last.
const lastRow = "quit"

// explained reports whether the row over the last one explains a tag: the
// window has been analysed.
func explained(screen *vt.Emulator) bool {
	rowsOf := strings.Split(screen.String(), "\n")
	return len(rowsOf) == rows && strings.TrimSpace(rowsOf[rows-2]) != "" && strings.Contains(rowsOf[rows-1], lastRow)
}

// frames are when a program has shown a first full frame, and when with tags.
type frames struct{ full, tagged time.Duration }

// firstFrame starts a program and waits for its first frames.
func firstFrame(tagged bool, program string, args ...string) (f frames, err error) {
	t, err := open(program, args...)
	if err != nil {
		return f, err
	}
	defer t.end()
	if f.full, err = t.until(lastRow); err != nil {
		return f, err
	}
	if tagged {
		t.quiet(still) // what comes has its time: it is drawn when the program needs no processor
		f.tagged, err = t.untilDrawn(explained)
	}
	return f, err
}

// firstFrames measures programs by turns, so that all of them meet the same
// machine. A busy machine slows the reader, which has more to do at once, more
// than the empty program: the least times of both are told beside the medians.
func (b bench) firstFrames() ([]figure, error) {
	var bare, seeds, seedsTagged, long, longTagged []time.Duration
	for range runs {
		f, err := firstFrame(false, b.empty)
		if err != nil {
			return nil, err
		}
		bare = append(bare, f.full)
		if f, err = firstFrame(true, b.reader); err != nil {
			return nil, err
		}
		seeds, seedsTagged = append(seeds, f.full), append(seedsTagged, f.tagged)
		if f, err = firstFrame(true, b.reader, b.long...); err != nil {
			return nil, err
		}
		long, longTagged = append(long, f.full), append(longTagged, f.tagged)
	}
	base := median(bare)
	ratio := func(what string, all []time.Duration) figure {
		m := median(all)
		least := float64(slices.Min(all)) / float64(slices.Min(bare))
		return figure{what, float64(m) / float64(base), 1.5, fmt.Sprintf("times (%.0f ms, least %.2f)", milliseconds(m), least)}
	}
	return []figure{
		{"first full frame of an empty program", milliseconds(base), 0, "ms"},
		ratio("first full frame, seeds", seeds),
		ratio("  with the tags of the window", seedsTagged),
		ratio("first full frame, two articles of 1 MB", long),
		ratio("  with the tags of the window", longTagged),
	}, nil
}

func median(all []time.Duration) time.Duration {
	slices.Sort(all)
	return all[len(all)/2]
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
