// Package page is a page about the text, such as a rule's documentation: drawn
// by Glamour beforehand and scrolled here. Article text never comes this way.
package page
