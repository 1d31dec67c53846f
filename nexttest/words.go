package nexttest

import (
	"strconv"
	"time"

	"stormglass/event"
)

// words says when a result is back, in the laboratory's own zone.
func (r *Row) words(now event.Time, b *Back) string {
	zone := r.zone()
	s := ""
	if b.Draw > now {
		s = "draw " + stamp(b.Draw, now, zone) + ", "
	}
	if b.Run > now.Add(r.Transport) {
		s += "run " + stamp(b.Run, now, zone) + ", "
	}
	s += "back " + stamp(b.Median, now, zone) + " (in " + Duration(b.Median.Sub(now)) + ")"
	if b.Latest > b.Median {
		s += ", at the latest " + stamp(b.Latest, now, zone)
	}
	return s
}

// stamp is the time of the day, with the weekday where it is another day.
func stamp(t, now event.Time, zone *time.Location) string {
	at, ref := t.Go().In(zone), now.Go().In(zone)
	if at.YearDay() == ref.YearDay() && at.Year() == ref.Year() {
		return at.Format("15:04")
	}
	if t.Sub(now) < 6*24*time.Hour {
		return at.Format("Mon 15:04")
	}
	return at.Format("2006-01-02 15:04")
}

// Duration is a duration as people say it: "75 min", "4 h", "2.5 h", "3 d".
func Duration(d time.Duration) string {
	switch {
	case d < 0:
		return "-" + Duration(-d)
	case d < 2*time.Hour && d%time.Hour != 0:
		return strconv.Itoa(int(d.Round(time.Minute)/time.Minute)) + " min"
	case d < 72*time.Hour:
		return strconv.FormatFloat(float64(d.Round(6*time.Minute))/float64(time.Hour), 'f', -1, 64) + " h"
	}
	return strconv.FormatFloat(float64(d.Round(144*time.Minute))/float64(24*time.Hour), 'f', -1, 64) + " d"
}
