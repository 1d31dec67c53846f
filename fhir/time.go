package fhir

import (
	"strconv"
	"strings"
	"time"

	"stormglass/event"
	"stormglass/wallclock"
)

// span is an instant known to lie in [from, to]; equal when exact.
type span struct{ from, to event.Time }

func (s span) known() bool { return s.from.Known() }

// parseTime reads a FHIR date, dateTime or instant: YYYY, YYYY-MM, YYYY-MM-DD
// or YYYY-MM-DDThh:mm:ss with zone. A partial one is the whole year, month or
// day in the zone. A dateTime without zone is no FHIR, but is common: it is
// read in the zone. ok is false where the text is none of these.
func parseTime(s string, zone *time.Location) (span, bool) {
	if zone == nil {
		zone = time.UTC
	}
	switch len(s) {
	case 4:
		if t, err := time.ParseInLocation("2006", s, zone); err == nil {
			return through(t, t.AddDate(1, 0, 0)), true
		}
	case 7:
		if t, err := time.ParseInLocation("2006-01", s, zone); err == nil {
			return through(t, t.AddDate(0, 1, 0)), true
		}
	case 10:
		if t, err := time.ParseInLocation("2006-01-02", s, zone); err == nil {
			return through(t, t.AddDate(0, 0, 1)), true
		}
	}
	s = leapSecond(s)
	if t, err := time.Parse(time.RFC3339Nano, s); err == nil {
		return span{wallclock.Instant(t), wallclock.Instant(t)}, true
	}
	if t, err := time.Parse("2006-01-02T15:04Z07:00", s); err == nil {
		return through(t, t.Add(time.Minute)), true
	}
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02T15:04:05.999999999"} {
		if t, err := time.ParseInLocation(layout, s, zone); err == nil {
			lo, hi := wallclock.Local(t, zone)
			return span{lo, hi}, true
		}
	}
	return span{}, false
}

// leapSecond reads :60 as :59, as FHIR allows it.
func leapSecond(s string) string {
	if i := strings.Index(s, ":60"); i == 16 && len(s) > 19 {
		return s[:i] + ":59" + s[i+3:]
	}
	return s
}

func through(from, next time.Time) span {
	lo, hi := wallclock.Through(from, next)
	return span{lo, hi}
}

// exactly reads a time element that says an instant; any other time counts as
// not said, with the remark.
func (n *node) exactly(zone *time.Location) (event.Time, string) {
	at := n.when(zone)
	if n.text() == "" || at.known() && at.to.Sub(at.from) < time.Minute {
		return at.from, ""
	}
	return 0, strconv.Quote(clip(n.text())) + " is no instant of reception: not used"
}

// when reads a time element; a faulty one is an issue.
func (n *node) when(zone *time.Location) span {
	if !n.there() {
		return span{}
	}
	s := n.text()
	if s == "" {
		return span{}
	}
	at, ok := parseTime(s, zone)
	if !ok {
		n.note(Error, "value", "%s is not a FHIR date or time; write 2026-03-01T14:05:00+01:00 (or a date, or a month)", strconv.Quote(clip(s)))
		return span{}
	}
	if len(s) >= 19 && !zoned(s) {
		n.note(Warning, "value", "the time has no zone; it was read in %s; append +01:00 or Z", zoneName(zone))
	}
	return at
}

func zoned(s string) bool {
	return strings.HasSuffix(s, "Z") || strings.HasSuffix(s, "z") || strings.ContainsAny(s[19:], "+-")
}

func zoneName(z *time.Location) string {
	if z == nil {
		return "UTC"
	}
	return z.String()
}

// period is a FHIR Period; either end may be unknown.
type period struct{ start, end span }

func (n *node) period(zone *time.Location) period {
	if !n.there() {
		return period{}
	}
	p := period{n.get("start").when(zone), n.get("end").when(zone)}
	if p.start.known() && p.end.known() && p.end.to < p.start.from {
		n.note(Error, "invariant", "the end lies before the start; exchange them or correct one")
		p.end = span{}
	}
	return p
}
