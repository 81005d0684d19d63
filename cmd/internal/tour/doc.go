// Package tour is the guided tour over the embedded accounts: what its steps
// place the cursor on and say. How a tour goes on is the reader's business; see
// tui.TourStep.
package tour
