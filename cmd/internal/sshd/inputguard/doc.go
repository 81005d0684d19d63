// Package inputguard stands between what a stranger types and the program that
// reads it.
//
// A terminal's input is a byte stream in which keys, mouse reports and the
// terminal's answers to questions share one grammar (ECMA-48 control sequences
// in UTF-8). Decoders for it are written for the reader's own terminal and
// trust it: five bytes that look like a mouse report of 1986 end a process
// whose decoder indexes past them, and so does a control sequence with more
// parameters than the decoder has room for.
//
// A [Guard] cuts the stream into whole sequences and lets through only what a
// keyboard, a mouse in SGR mode and an answer that was asked for can send:
//
//   - text in valid UTF-8 that shows something, no C1 control in any form;
//   - C0 controls and DEL, which are keys;
//   - control sequences of at most [MaxSequence] bytes and [MaxParams]
//     separators whose final byte is a key's;
//   - mouse, focus and paste only while the program has them switched on, a
//     paste of at most [MaxPaste] bytes;
//   - a colour or mode report once for each time it was asked for.
//
// Everything else is dropped, and nothing dropped is kept in memory.
// [Sequence.Message] makes one Bubble Tea message of what was let through.
//
// A Guard does no input, has no clock and starts nothing: its owner feeds it
// bytes and says when a pause has settled what was left open.
package inputguard
