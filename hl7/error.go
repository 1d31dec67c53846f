package hl7

import (
	"fmt"
	"strings"
)

// ErrorKind is one of a closed list of reasons to refuse a message.
type ErrorKind uint8

// Kinds of error.
const (
	ErrEmpty       ErrorKind = iota // no bytes
	ErrTooLarge                     // more bytes, segments or fields than the limits allow
	ErrNoHeader                     // does not begin with MSH (or FHS, BHS)
	ErrDelimiters                   // MSH-1 or MSH-2 cannot be used as delimiters
	ErrSegment                      // a line that is neither a segment nor a continuation
	ErrCharset                      // MSH-18 names a character set that is not supported
	ErrVersion                      // MSH-12 is outside 2.3 to 2.8
	ErrUnsupported                  // message type or trigger that is not spoken here
	ErrRequired                     // a required field is empty
	ErrTime                         // not a time stamp, or a date that does not exist
	ErrBatch                        // a batch without messages
	errorEnd
)

var errorText = [...]string{"empty message", "message exceeds a limit", "no MSH segment at the start",
	"unusable delimiters", "not a segment", "character set not supported", "version not supported",
	"message type not supported", "required field is empty", "not a valid time", "batch without messages"}

// codes of HL7 table 0357 (message error condition codes) per kind.
var errorCode = [...]string{"100", "207", "100", "102", "100", "102", "203", "200", "101", "102", "100"}

var errorCodeText = map[string]string{"100": "Segment sequence error", "101": "Required field missing",
	"102": "Data type error", "200": "Unsupported message type", "203": "Unsupported version id",
	"207": "Application internal error"}

// String is the kind in words.
func (k ErrorKind) String() string {
	if k < errorEnd {
		return errorText[k]
	}
	return "unknown error"
}

// Error says what is wrong with a message and where. It never repeats the
// content of a field, so it may be logged and sent back.
type Error struct {
	Kind    ErrorKind
	Segment string // segment name, empty if none
	Seq     int    // which segment of that name, from 1; 0 if none
	Field   int    // HL7 field number, 0 if the whole segment
	Offset  int    // byte offset in the message as received
	Detail  string // what to do, or which limit
}

// Error implements error: "hl7: not a valid time at OBX[7]-14, byte 812: …".
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString("hl7: ")
	b.WriteString(e.Kind.String())
	if e.Segment != "" {
		fmt.Fprintf(&b, " at %s[%d]", e.Segment, e.Seq)
		if e.Field > 0 {
			fmt.Fprintf(&b, "-%d", e.Field)
		}
	}
	fmt.Fprintf(&b, ", byte %d", e.Offset)
	if e.Detail != "" {
		b.WriteString(": ")
		b.WriteString(e.Detail)
	}
	return b.String()
}

// Is makes errors.Is match on the kind alone: errors.Is(err, &Error{Kind: ErrTime}).
func (e *Error) Is(target error) bool {
	t, ok := target.(*Error)
	return ok && t.Kind == e.Kind && t.Segment == "" && t.Seq == 0
}
