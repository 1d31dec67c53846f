package hl7

import (
	"errors"
	"time"
)

// Precision says how much of a time stamp was sent.
type Precision uint8

// Precisions.
const (
	NoTime Precision = iota
	Year
	Month
	Day
	Hour
	Minute
	Second
	Fraction
)

// Time is a DTM, TS or DT value as the interval of UTC milliseconds in which
// the instant lies, both ends included: a day without a clock time is all of
// that day. The zero Time is unknown (nothing sent).
type Time struct {
	From, To  int64
	Precision Precision
	Zoned     bool // an offset was sent with it
	// Repeated: the clock reading occurred twice (clocks were set back) and no
	// offset was sent: the interval covers both. Skipped: the reading did not
	// occur (clocks were set forward): somebody's clock was wrong by the shift,
	// so the interval covers the instants by the offset before and after.
	Repeated, Skipped bool
}

// Known reports whether a time was sent.
func (t Time) Known() bool { return t.Precision != NoTime }

// Instant reports whether the time is exact to the minute, which is as
// exactly as clinical clocks are read.
func (t Time) Instant() bool { return t.Precision >= Minute && !t.Repeated && !t.Skipped }

var (
	errTimeShape = errors.New("hl7: time is not YYYY[MM[DD[HH[MM[SS[.S…]]]]]][+/-ZZZZ]")
	errTimeRange = errors.New("hl7: time has a month, day, hour, minute, second or offset that does not exist")
)

// parts are the numbers of a time stamp before they meet a time zone.
type stamp struct {
	year, month, day, hour, min, sec, ms int
	prec                                 Precision
	zoned                                bool
	offset                               int64 // seconds east
}

// ParseTime reads YYYY[MM[DD[HH[MM[SS[.S[S[S[S]]]]]]]]][+/-ZZZZ]. Without an
// offset the time is read in loc (nil: UTC). The empty string is the unknown
// Time and no error.
func ParseTime(s string, loc *time.Location) (Time, error) {
	if s == "" || s == `""` {
		return Time{}, nil
	}
	p, err := parseStamp(s)
	if err != nil {
		return Time{}, err
	}
	return p.resolve(loc), nil
}

// digits2 and digits4 return -1 for anything but digits.
func digits2(s string, i int) int {
	a, b := s[i]-'0', s[i+1]-'0'
	if a > 9 || b > 9 {
		return -1
	}
	return int(a)*10 + int(b)
}

func digits4(s string, i int) int {
	a, b := digits2(s, i), digits2(s, i+2)
	if a < 0 || b < 0 {
		return -1
	}
	return a*100 + b
}

func parseStamp(s string) (stamp, error) {
	p := stamp{month: 1, day: 1}
	for len(s) > 0 && s[len(s)-1] == ' ' {
		s = s[:len(s)-1]
	}
	body, err := p.zone(s)
	if err != nil {
		return p, err
	}
	n := len(body)
	if n > 15 && body[14] == '.' {
		if n > 15+9 || !p.fraction(body[15:]) {
			return p, errTimeShape
		}
		n, p.prec = 14, Fraction
	}
	if n < 4 || n > 14 || n%2 != 0 {
		return p, errTimeShape
	}
	p.year = digits4(body, 0)
	if p.year < 0 {
		return p, errTimeShape
	}
	rest := [...]*int{&p.month, &p.day, &p.hour, &p.min, &p.sec}
	for i := 4; i < n; i += 2 {
		v := digits2(body, i)
		if v < 0 {
			return p, errTimeShape
		}
		*rest[i/2-2] = v
	}
	if p.prec == NoTime {
		p.prec = Precision(n/2 - 1)
	}
	if p.sec == 60 { // leap second
		p.sec, p.ms = 59, 999
	}
	if p.year == 0 || p.month < 1 || p.month > 12 || p.day < 1 || p.day > monthDays(p.year, p.month) ||
		p.hour > 23 || p.min > 59 || p.sec > 59 {
		return p, errTimeRange
	}
	return p, nil
}

// zone takes the offset off the end.
func (p *stamp) zone(s string) (body string, err error) {
	i := len(s) - 5
	if i < 4 || s[i] != '+' && s[i] != '-' {
		return s, nil
	}
	h, m := digits2(s, i+1), digits2(s, i+3)
	if h < 0 || m < 0 {
		return s, errTimeShape
	}
	if h > 14 || m > 59 {
		return s, errTimeRange
	}
	p.zoned = true
	p.offset = int64(h*3600 + m*60)
	if s[i] == '-' {
		p.offset = -p.offset
	}
	return s[:i], nil
}

func (p *stamp) fraction(s string) bool {
	scale := 100
	for i := 0; i < len(s); i++ {
		c := s[i] - '0'
		if c > 9 {
			return false
		}
		p.ms += int(c) * scale
		scale /= 10
	}
	return len(s) > 0
}

func monthDays(y, m int) int {
	switch m {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// days since 1970-01-01 in the proleptic Gregorian calendar.
func days(y, m, d int) int64 {
	if m <= 2 {
		y--
		m += 12
	}
	era := int64(y) / 400
	yoe := int64(y) - era*400
	doy := int64((153*(m-3)+2)/5 + d - 1)
	return era*146097 + yoe*365 + yoe/4 - yoe/100 + doy - 719468
}

// next is the clock reading right after the stamp's last moment, in seconds.
func (p *stamp) next() int64 {
	switch p.prec {
	case Year:
		return days(p.year+1, 1, 1) * 86400
	case Month:
		if p.month == 12 {
			return days(p.year+1, 1, 1) * 86400
		}
		return days(p.year, p.month+1, 1) * 86400
	case Day:
		return p.clock() + 86400
	case Hour:
		return p.clock() + 3600
	case Minute:
		return p.clock() + 60
	}
	return p.clock() + 1
}

func (p *stamp) clock() int64 {
	return days(p.year, p.month, p.day)*86400 + int64(p.hour*3600+p.min*60+p.sec)
}

func (p *stamp) resolve(loc *time.Location) Time {
	t := Time{Precision: p.prec, Zoned: p.zoned}
	first := p.clock()
	if p.zoned || loc == nil || loc == time.UTC {
		t.From = (first - p.offset) * 1000
		t.To = (p.next()-p.offset)*1000 - 1
	} else {
		lo, hi, rep, skip := readings(first, loc)
		t.From, t.To = lo*1000, hi*1000+999
		if p.prec < Second {
			lo2, hi2, rep2, skip2 := readings(p.next()-1, loc)
			t.From, t.To = min(lo, lo2)*1000, max(hi, hi2)*1000+999
			rep, skip = rep || rep2, skip || skip2
		}
		// a day that holds a clock change is just a longer or shorter day
		t.Repeated, t.Skipped = rep && p.prec >= Hour, skip && p.prec >= Hour
	}
	if p.prec >= Second {
		t.From += int64(p.ms)
		if p.prec == Fraction || p.ms > 0 {
			t.To = t.To - 999 + int64(p.ms)
		}
	}
	return t
}

// readings finds the earliest and latest instant (Unix seconds) at which
// clocks in loc show the given reading (seconds, as if it were UTC).
func readings(clock int64, loc *time.Location) (lo, hi int64, repeated, skipped bool) {
	_, before := time.Unix(clock-86400, 0).In(loc).Zone()
	_, after := time.Unix(clock+86400, 0).In(loc).Zone()
	a, b := clock-int64(before), clock-int64(after)
	if before == after {
		return a, a, false, false
	}
	_, atA := time.Unix(a, 0).In(loc).Zone()
	_, atB := time.Unix(b, 0).In(loc).Zone()
	okA, okB := atA == before, atB == after
	switch {
	case okA && okB:
		return min(a, b), max(a, b), true, false
	case okA:
		return a, a, false, false
	case okB:
		return b, b, false, false
	}
	return min(a, b), max(a, b), false, true
}

// Time reads the field as TS or DTM, including the old form "YYYYMMDD…^D"
// whose second component says how much of the first is meant (Y year, L month,
// D day, H hour, M minute, S second).
func (f Field) Time(loc *time.Location) (Time, error) {
	s := f.s
	if f.d == nil || s == "" {
		return Time{}, nil
	}
	var prec string
	s = part(s, f.d.Repeat, 0)
	s, prec = cut(s, f.d.Component)
	s = part(s, f.d.Sub, 0)
	if prec == "" {
		return ParseTime(s, loc)
	}
	if s == "" {
		return Time{}, nil
	}
	p, err := parseStamp(s)
	if err != nil {
		return Time{}, err
	}
	if w, ok := oldPrecision(prec); ok && w < p.prec {
		p.coarsen(w)
	}
	return p.resolve(loc), nil
}

func oldPrecision(c string) (Precision, bool) {
	switch c {
	case "Y":
		return Year, true
	case "L":
		return Month, true
	case "D":
		return Day, true
	case "H":
		return Hour, true
	case "M":
		return Minute, true
	case "S":
		return Second, true
	}
	return NoTime, false
}

func (p *stamp) coarsen(w Precision) {
	p.prec = w
	for i, f := range [...]*int{&p.month, &p.day, &p.hour, &p.min, &p.sec} {
		if Precision(i)+Month > w {
			*f = 0
			if i < 2 {
				*f = 1
			}
		}
	}
	if w < Fraction {
		p.ms = 0
	}
}

// Location is the zone in which the message's times without an offset are to
// be read. The standard makes the offset of MSH-7 the default for the whole
// message. A configured zone that agrees with that offset at that instant
// explains it, and is preferred because it also knows about clock changes;
// where the two disagree the message is believed. Without an offset in MSH-7
// the configured zone holds (nil: UTC).
func (m *Message) Location(configured *time.Location) *time.Location {
	if configured == nil {
		configured = time.UTC
	}
	h := m.Segment(0)
	s := part(h.raw(7), m.d.Component, 0)
	if len(s) < 9 {
		return configured
	}
	p, err := parseStamp(s)
	if err != nil || !p.zoned {
		return configured
	}
	if _, off := time.Unix(p.clock()-p.offset, 0).In(configured).Zone(); int64(off) == p.offset {
		return configured
	}
	return time.FixedZone("", int(p.offset))
}

// time reads a time field of the message with a one-entry cache: the results
// of one specimen carry one time.
func (m *Message) time(s string, loc *time.Location) (Time, error) {
	if s == "" {
		return Time{}, nil
	}
	if len(s) == len(m.lastTS) && loc == m.lastLoc && s == m.lastTS {
		return m.lastOut, nil
	}
	t, err := Field{s, &m.d}.Time(loc)
	if err == nil {
		m.lastTS, m.lastLoc, m.lastOut = s, loc, t
	}
	return t, err
}
