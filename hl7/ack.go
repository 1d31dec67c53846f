package hl7

import (
	"bytes"
	"errors"
	"strconv"
	"strings"
	"time"
)

// Outcome is what became of a message, as far as an acknowledgement tells.
type Outcome uint8

// Outcomes.
const (
	// Accepted: the message is stored durably and in order. It does not say
	// that the message was assessed, mapped, or seen by anyone.
	Accepted Outcome = iota
	// Failed: the message could not be understood, or contradicts one already
	// stored under its key. Its bytes are in quarantine. Sending it again
	// unchanged does not help.
	Failed
	// Refused: the message is not for this system (type, version, character
	// set). Its bytes are in quarantine.
	Refused
)

var (
	applicationCodes = [...]string{"AA", "AE", "AR"}
	acceptCodes      = [...]string{"CA", "CE", "CR"}
)

// OutcomeOf sorts an error of this package: nil is Accepted; a message of
// another type, version or character set is Refused; all else Failed.
func OutcomeOf(err error) Outcome {
	if err == nil {
		return Accepted
	}
	var e *Error
	if errors.As(err, &e) && (e.Kind == ErrUnsupported || e.Kind == ErrVersion || e.Kind == ErrCharset) {
		return Refused
	}
	return Failed
}

// Reply is what an acknowledgement is made of besides the message it answers.
type Reply struct {
	Outcome Outcome
	Err     error     // why, for Failed and Refused; an *Error gives its location
	Now     time.Time // MSH-7 of the acknowledgement
	Control string    // MSH-10 of the acknowledgement
}

// Acks builds what the sender of raw asked for: in original mode (MSH-15 and
// MSH-16 empty) one application acknowledgement AA, AE or AR; in enhanced mode
// an accept acknowledgement CA, CE or CR if MSH-15 wants it, and after it an
// application acknowledgement if MSH-16 wants it. NE asks for none, AL always,
// ER only on failure, SU only on success. No frame is returned where none is
// wanted.
//
// Delimiters and character set are those of raw; the ERR segment has the form
// of version 2.5 from 2.5 on, and ERR-1 before. raw need not be parseable: with
// an unreadable header the answer is a plain AE without a control id.
func Acks(raw []byte, r Reply) [][]byte {
	h := readAckHeader(raw)
	if !h.ok || h.accept == "" && h.application == "" {
		return [][]byte{h.build(applicationCodes[r.Outcome], r, "")}
	}
	var out [][]byte
	if wanted(h.accept, r.Outcome) {
		out = append(out, h.build(acceptCodes[r.Outcome], r, ""))
	}
	if wanted(h.application, r.Outcome) {
		suffix := ""
		if len(out) > 0 {
			suffix = "A" // its own control id
		}
		out = append(out, h.build(applicationCodes[r.Outcome], r, suffix))
	}
	return out
}

func wanted(condition string, o Outcome) bool {
	switch condition {
	case "AL":
		return true
	case "ER":
		return o != Accepted
	case "SU":
		return o == Accepted
	}
	return false
}

// ackHeader holds the fields of MSH that an acknowledgement echoes, as the
// bytes that were received.
type ackHeader struct {
	ok                  bool
	d                   Delims
	fields              [19][]byte // MSH-n at n
	accept, application string
	version             string
}

func readAckHeader(raw []byte) ackHeader {
	var h ackHeader
	body, _ := trimStart(raw)
	d, err := parseDelims(body)
	if err != nil {
		h.d = Delims{Field: '|', Component: '^', Repeat: '~', Escape: '\\', Sub: '&'}
		h.fields[2] = []byte(`^~\&`)
		return h
	}
	h.ok, h.d = true, d
	line := body
	if i := bytes.IndexAny(line, "\r\n"); i >= 0 {
		line = line[:i]
	}
	if len(line) > 8192 {
		line = line[:8192]
	}
	for n, f := range bytes.Split(line, []byte{d.Field}) {
		if n+1 < len(h.fields) {
			h.fields[n+1] = f
		}
	}
	h.accept, h.application = h.text(15), h.text(16)
	h.version = part(h.text(12), d.Component, 0)
	return h
}

func (h *ackHeader) text(n int) string { return strings.TrimSpace(string(h.fields[n])) }

// build writes one acknowledgement.
func (h *ackHeader) build(code string, r Reply, suffix string) []byte {
	sep, comp := h.d.Field, h.d.Component
	if comp == 0 {
		comp = '^'
	}
	b := make([]byte, 0, 256)
	field := func(parts ...[]byte) {
		b = append(b, sep)
		for i, p := range parts {
			if i > 0 {
				b = append(b, comp)
			}
			b = append(b, p...)
		}
	}
	text := func(s string) []byte { return []byte(s) }
	b = append(b, "MSH"...)
	field(h.fields[2])
	for _, n := range [...]int{5, 6, 3, 4} { // the receiver answers the sender
		field(h.fields[n])
	}
	field(text(r.Now.UTC().Format("20060102150405-0700")))
	field()
	field(h.messageType(comp)...)
	field(text(r.Control + suffix))
	processing, version := h.text(11), h.version
	if processing == "" {
		processing = "P"
	}
	if version == "" {
		version = "2.5"
	}
	field(text(processing))
	field(text(version))
	if cs := h.fields[18]; len(cs) > 0 {
		for range 5 {
			field()
		}
		field(cs)
	}
	b = append(b, "\rMSA"...)
	field(text(code))
	field(h.fields[10])
	if r.Err != nil && !h.atLeast25() {
		field(text(h.kind(r.Err)))
	}
	b = append(b, '\r')
	if r.Err != nil {
		b = h.appendError(b, r.Err, comp)
	}
	return b
}

// messageType is ACK^R01^ACK; the structure came with 2.3.1.
func (h *ackHeader) messageType(comp byte) [][]byte {
	trigger := []byte(part(h.text(9), comp, 1))
	switch {
	case len(trigger) == 0:
		return [][]byte{[]byte("ACK")}
	case h.version == "2.3" || strings.HasPrefix(h.version, "2.2") || strings.HasPrefix(h.version, "2.1"):
		return [][]byte{[]byte("ACK"), trigger}
	}
	return [][]byte{[]byte("ACK"), trigger, []byte("ACK")}
}

// atLeast25 reports whether ERR has its newer form.
func (h *ackHeader) atLeast25() bool {
	minor, ok := strings.CutPrefix(h.version, "2.")
	return h.version == "" || ok && minor != "" && minor[0] >= '5'
}

// kind is the reason in words that hold nothing of the message's content.
func (h *ackHeader) kind(err error) string {
	var e *Error
	if errors.As(err, &e) {
		return e.Kind.String()
	}
	return "application error"
}

// appendError adds the ERR segment.
func (h *ackHeader) appendError(b []byte, err error, comp byte) []byte {
	var e *Error
	if !errors.As(err, &e) {
		e = &Error{Kind: errorEnd}
	}
	code, detail := "207", e.Detail
	if e.Kind < errorEnd {
		code = errorCode[e.Kind]
	}
	sub := h.d.Sub
	if sub == 0 {
		sub = '&'
	}
	sep := string(rune(h.d.Field))
	c := string(rune(comp))
	loc := ""
	if e.Segment != "" {
		loc = e.Segment + c + strconv.Itoa(e.Seq)
		if e.Field > 0 {
			loc += c + strconv.Itoa(e.Field)
		}
	}
	if !h.atLeast25() {
		// ERR-1: segment ^ sequence ^ field ^ code&text&system
		for n := strings.Count(loc, c); n < 3; n++ {
			loc += c
		}
		s := string(rune(sub))
		return append(b, "ERR"+sep+loc+code+s+errorCodeText[code]+s+"HL70357\r"...)
	}
	user := h.kind(err)
	if detail != "" {
		user += ": " + h.escape(detail)
	}
	return append(b, "ERR"+sep+sep+loc+sep+code+c+errorCodeText[code]+c+"HL70357"+sep+"E"+
		sep+sep+sep+sep+user+"\r"...)
}

// escape writes own text in the message's delimiters. Line ends become blanks.
func (h *ackHeader) escape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		letter := byte(0)
		switch {
		case c == h.d.Field:
			letter = 'F'
		case c == h.d.Component:
			letter = 'S'
		case c == h.d.Sub:
			letter = 'T'
		case c == h.d.Repeat:
			letter = 'R'
		case c == h.d.Escape:
			letter = 'E'
		case c < ' ' || c > '~':
			c = ' '
		}
		switch {
		case letter == 0 || c == 0:
			b.WriteByte(c)
		case h.d.Escape == 0:
			b.WriteByte(' ')
		default:
			b.Write([]byte{h.d.Escape, letter, h.d.Escape})
		}
	}
	return b.String()
}

// AckCode reads MSA-1 and MSA-2 of an acknowledgement.
func AckCode(raw []byte) (code, control string, err error) {
	m, err := Parse(raw)
	if err != nil {
		return "", "", err
	}
	msa := m.First("MSA")
	if !msa.Present() {
		return "", "", &Error{Kind: ErrRequired, Segment: "MSA", Detail: "not an acknowledgement"}
	}
	return msa.Field(1).text(), msa.Field(2).text(), nil
}
