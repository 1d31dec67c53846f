package table

import (
	"strconv"
	"strings"
	"time"

	"stormglass/event"
	"stormglass/wallclock"
)

// span is an instant known to lie in [from, to].
type span struct{ from, to event.Time }

// layouts of times without offset, longest first; a date alone is the day.
var layouts = [...]string{"2006-01-02T15:04:05.999999999", "2006-01-02 15:04:05.999999999", "2006-01-02T15:04", "2006-01-02 15:04",
	"2006-01-02T15", "2006-01-02 15"}

// when reads a time cell.
func (o *Options) when(s string) (span, string) {
	s = strings.TrimSpace(s)
	if at, ok := plainStamp(s); ok && o.zone() == time.UTC {
		return span{at, at}, ""
	}
	if x, err := strconv.ParseFloat(s, 64); err == nil {
		return o.epoch(s, x)
	}
	if len(s) == 10 {
		if t, err := time.ParseInLocation("2006-01-02", s, o.zone()); err == nil {
			from, to := wallclock.Through(t, t.AddDate(0, 0, 1))
			return span{from, to}, ""
		}
	}
	for _, layout := range [...]string{time.RFC3339Nano, "2006-01-02 15:04:05.999999999Z07:00", "2006-01-02T15:04Z07:00", "2006-01-02 15:04Z07:00", "2006-01-02 15:04:05 -0700"} {
		if t, err := time.Parse(layout, s); err == nil {
			return span{wallclock.Instant(t), wallclock.Instant(t)}, ""
		}
	}
	for _, layout := range layouts {
		if t, err := time.ParseInLocation(layout, s, o.zone()); err == nil {
			from, to := wallclock.Local(t, o.zone())
			return span{from, to}, ""
		}
	}
	return span{}, strconv.Quote(cut(s)) + " is no time that is read; write 2026-03-01 14:05 or 2026-03-01T14:05:00+01:00"
}

// epoch reads a bare number as seconds or milliseconds since 1970, if declared.
func (o *Options) epoch(s string, x float64) (span, string) {
	switch o.Epoch {
	case "s":
		x *= 1000
	case "ms":
	default:
		return span{}, strconv.Quote(cut(s)) + " is a bare number; declare seconds or milliseconds since 1970 (--epoch s or ms), or hours since a start (--hours COLUMN --start TIME)"
	}
	if x < -1e15 || x > 1e15 || x != x {
		return span{}, strconv.Quote(cut(s)) + " lies outside any calendar"
	}
	at := event.Time(x)
	if at == 0 {
		at = 1
	}
	return span{at, at}, ""
}

// hours reads a count of hours since the start.
func (o *Options) hours(s string) (span, string) {
	if o.Start.IsZero() {
		return span{}, "the column counts hours; give the start (--start 2026-03-01T00:00)"
	}
	x, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	if err != nil || x != x || x < -1e7 || x > 1e7 {
		return span{}, strconv.Quote(cut(s)) + " is no number of hours"
	}
	at := wallclock.Instant(o.Start.Add(time.Duration(x * float64(time.Hour))))
	return span{at, at}, ""
}

// birth reads a birth date: to the year, month, day or instant.
func (o *Options) birth(s string) (span, string) {
	s = strings.TrimSpace(s)
	for _, p := range [...]struct {
		layout       string
		years, month int
	}{{"2006-01", 0, 1}, {"2006", 1, 0}} {
		if len(s) != len(p.layout) {
			continue
		}
		if t, err := time.ParseInLocation(p.layout, s, o.zone()); err == nil {
			from, to := wallclock.Through(t, t.AddDate(p.years, p.month, 0))
			return span{from, to}, ""
		}
	}
	return o.when(s)
}

// cut shortens text for messages.
func cut(s string) string {
	const most = 60
	if len(s) > most {
		return s[:most] + "…"
	}
	return s
}

// plainStamp reads "2026-03-01 14:05" and "2026-03-01T14:05:00", the forms that
// most tables have, as UTC; ok is false for every other form and for times
// that no clock shows.
func plainStamp(s string) (at event.Time, ok bool) {
	if len(s) != 16 && len(s) != 19 || s[4] != '-' || s[7] != '-' || s[10] != ' ' && s[10] != 'T' || s[13] != ':' || len(s) == 19 && s[16] != ':' {
		return 0, false
	}
	var part [6]int
	for i, at := range [...]int{0, 5, 8, 11, 14, 17} {
		n := 2
		if i == 0 {
			n = 4
		}
		if at+n > len(s) {
			break
		}
		for _, c := range []byte(s[at : at+n]) {
			if c < '0' || c > '9' {
				return 0, false
			}
			part[i] = part[i]*10 + int(c-'0')
		}
	}
	t := time.Date(part[0], time.Month(part[1]), part[2], part[3], part[4], part[5], 0, time.UTC)
	if t.Year() != part[0] || int(t.Month()) != part[1] || t.Day() != part[2] || part[3] > 23 || part[4] > 59 || part[5] > 59 {
		return 0, false
	}
	return wallclock.Instant(t), true
}
