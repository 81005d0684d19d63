// Package tour draws the box at the foot of the screen in which the guided
// tour says what to see.
package tour
