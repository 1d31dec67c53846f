package nexttest

import (
	"math"
	"strconv"
	"strings"
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

// Duration is a duration as people say it: "75 min", "2.5 h", "27 h", "3 d".
func Duration(d time.Duration) string {
	switch {
	case d < 0:
		return "-" + Duration(-d)
	case d < 2*time.Hour && d%time.Hour != 0:
		return strconv.Itoa(int(d.Round(time.Minute)/time.Minute)) + " min"
	case d >= 10*time.Hour && d < 72*time.Hour:
		return strconv.Itoa(int(d.Round(time.Hour)/time.Hour)) + " h"
	case d < 72*time.Hour:
		return strconv.FormatFloat(float64(d.Round(6*time.Minute))/float64(time.Hour), 'f', -1, 64) + " h"
	}
	return strconv.FormatFloat(float64(d.Round(144*time.Minute))/float64(24*time.Hour), 'f', -1, 64) + " d"
}

// says is a test in one line.
func says(a *Advice) string {
	s := together(a.Inputs)
	if a.Blood.Words == "no blood" {
		s = "ask: " + s
	}
	if len(a.Settles) > 0 {
		first := &a.Settles[0]
		title := first.Title
		if title == "" {
			title = first.Question
		}
		switch first.How {
		case Always:
			s += " would settle " + title
		case Sometimes:
			s += " may settle " + title
			if len(first.With) > 0 {
				s += ", else with " + names(first.With)
			}
		case Together:
			if len(first.With) > 0 {
				s += " with " + names(first.With)
			}
			if first.Cannot != "" {
				s += " would settle " + title + " for some results only (" + first.Cannot + ")"
				break
			}
			s += " would settle " + title
		case TooLate:
			s += " comes too late for " + title
		}
		if n := len(a.Settles) - 1; n > 0 {
			s += " (and " + strconv.Itoa(n) + " more)"
		}
	}
	return s + "; " + a.Back.Words
}

// Words is in which way a test settles the question: "settles it alone if > 4420
// ng/mL, else only with mHLA-DR".
func (s *Settled) Words() string {
	out := s.How.String()
	if s.How == Together && len(s.Needs) > 1 {
		out = "settled by " + together(s.Needs)
	}
	with := ""
	if len(s.With) > 0 {
		with = " with " + names(s.With)
	}
	switch s.How {
	case Sometimes:
		var deciding []string
		for i := range s.Outcomes {
			if decides(&s.Outcomes[i]) {
				deciding = append(deciding, s.Outcomes[i].Words)
			}
		}
		if len(deciding) > 0 {
			out = "settles it alone if " + strings.Join(deciding, " or ")
		}
		if with != "" {
			out += ", else only" + with
		}
	case Together:
		switch {
		case with != "" && len(s.Needs) > 1:
			out += ", only" + with
		case with != "":
			out = "settles it only" + with
		}
	}
	if s.Cannot != "" {
		out += "; not for certain: " + s.Cannot
	}
	return out
}

// Words is how likely a result is to settle the question alone: "alone in 5 to
// 16 % (immunosep-2026)", "chance not known"; empty where it is certain.
func (c *Chance) Words() string {
	switch {
	case !c.Known:
		return "chance not known"
	case c.Lo == c.Hi && (c.Lo == 0 || c.Lo == 1):
		return ""
	}
	source, _, _ := strings.Cut(c.Source, ":")
	return "alone in " + number(math.Round(100*c.Lo)) + " to " + number(math.Round(100*c.Hi)) + " % (" + source + ")"
}

// together names tests that are sent together: "Ferritin, CRP and Ex vivo TNF".
func together(list []Input) string {
	if len(list) < 2 {
		return names(list)
	}
	return names(list[:len(list)-1]) + " and " + list[len(list)-1].Label()
}

func names(list []Input) string {
	var out []string
	for _, in := range list {
		out = append(out, in.Label())
	}
	return strings.Join(out, ", ")
}

// bloodWords is the volume in words.
func bloodWords(b *Blood, l *Limit) string {
	s := "volume not stated"
	if b.Known {
		s = number(b.ML) + " mL"
	}
	if b.DrawnKnown {
		s += ", drawn in 24 h " + number(b.Drawn) + " mL"
	}
	switch {
	case !l.Set():
		return s + "; no limit set: volume shown only"
	case b.LimitML == 0:
		return s + "; limit " + number(l.MLPerKg) + " mL/kg in 24 h (" + l.Source + "): weight not known"
	}
	s += "; " + number(math.Round(b.ShareOf*100)) + " % of the limit of " + number(b.LimitML) + " mL in 24 h (" + l.Source + ")"
	if !b.DrawnKnown {
		s += ", without what was drawn before, which is not known"
	}
	if b.Over {
		s += ": would exceed it"
	}
	return s
}

func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// stepText says what each step of the rank compares.
func stepText(k int) string {
	switch {
	case k == 0:
		return "standing"
	case k <= 2*int(classes):
		if (k-1)%2 == 0 {
			return Class((k-1)/2).plural() + " settled alone whatever the result"
		}
		return Class((k-1)/2).plural() + " settled alone for some results"
	case k <= 3*int(classes):
		return Class(k-1-2*int(classes)).plural() + " settled together with others"
	case k == 3*int(classes)+1:
		return "sooner back"
	}
	return "less blood"
}

func (c Class) plural() string {
	return [...]string{"safety gates", "definitions", "trial entries"}[min(int(c), 2)]
}

// why says in which step a test differs from the one behind it.
func why(a, b *candidate) string {
	x, y := a.steps(), b.steps()
	for k := range x {
		if x[k] == y[k] {
			continue
		}
		other := "before " + b.advice.Test + ": "
		switch {
		case k == 0:
			return other + "that one is " + b.advice.Standing.String()
		case k > 3*int(classes):
			return other + stepText(k)
		}
		return other + stepText(k) + " " + number(-x[k]) + ", there " + number(-y[k])
	}
	return "equal to " + b.advice.Test + ": by name"
}
