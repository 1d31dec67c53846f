package cohort

import (
	"math"
	"strconv"
	"strings"
	"time"

	"stormglass/event"
	"stormglass/rule"
)

// page is the rows of one stay, in the form of the output. A worker fills it,
// the writer takes it.
type page interface {
	null(n int)
	int(x int64)
	float(x float64)
	text(s string)
	time(t event.Time)
	flag(yes bool)
	truth(t rule.Truth)
	end() // of a row
}

// csvPage is rows of CSV.
type csvPage struct {
	buf   []byte
	inRow bool
	// the last instant written, as text: many columns of a row bear the same
	at     event.Time
	text19 []byte
}

func (p *csvPage) comma() {
	if p.inRow {
		p.buf = append(p.buf, ',')
	}
	p.inRow = true
}

func (p *csvPage) null(n int) {
	for range n {
		p.comma()
	}
}

func (p *csvPage) int(x int64) {
	p.comma()
	p.buf = strconv.AppendInt(p.buf, x, 10)
}

func (p *csvPage) float(x float64) {
	p.comma()
	p.buf = strconv.AppendFloat(p.buf, x, 'f', -1, 64)
}

func (p *csvPage) text(s string) {
	p.comma()
	p.buf = appendCSV(p.buf, s)
}

// appendCSV writes a cell, in quotation marks where it needs them.
func appendCSV(buf []byte, s string) []byte {
	if !strings.ContainsAny(s, ",\"\r\n") && (s == "" || s[0] != ' ') {
		return append(buf, s...)
	}
	buf = append(buf, '"')
	buf = append(buf, strings.ReplaceAll(s, `"`, `""`)...)
	return append(buf, '"')
}

func (p *csvPage) time(t event.Time) {
	p.comma()
	if !t.Known() {
		return
	}
	if t != p.at {
		p.at, p.text19 = t, appendTime(p.text19[:0], t)
	}
	p.buf = append(p.buf, p.text19...)
}

// appendTime writes an instant in UTC, to the second, or to the millisecond
// where it has some.
func appendTime(b []byte, t event.Time) []byte {
	at := t.Go().UTC()
	year, month, day := at.Date()
	hour, minute, second := at.Clock()
	if year < 1000 || year > 9999 {
		return at.AppendFormat(b, "2006-01-02T15:04:05.999Z07:00")
	}
	b = strconv.AppendInt(b, int64(year), 10)
	b = append(b, '-', digit(int(month)/10), digit(int(month)), '-', digit(day/10), digit(day), 'T', digit(hour/10), digit(hour),
		':', digit(minute/10), digit(minute), ':', digit(second/10), digit(second))
	if ms := at.Nanosecond() / 1e6; ms > 0 {
		b = append(b, '.', digit(ms/100), digit(ms/10), digit(ms))
		for b[len(b)-1] == '0' {
			b = b[:len(b)-1]
		}
	}
	return append(b, 'Z')
}

// digit is the last decimal digit of a number.
func digit(n int) byte { return byte('0' + n%10) }

func (p *csvPage) flag(yes bool) {
	if yes {
		p.text("1")
		return
	}
	p.text("0")
}

func (p *csvPage) truth(t rule.Truth) {
	p.comma()
	p.buf = append(p.buf, t.Key()...)
}

func (p *csvPage) end() {
	p.buf = append(p.buf, '\n')
	p.inRow = false
}

// hours is a duration in hours, to four decimals.
func hours(d time.Duration) float64 {
	return math.Round(d.Hours()*1e4) / 1e4
}
