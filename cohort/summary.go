package cohort

import (
	"strconv"

	"stormglass/event"
	"stormglass/rule"
	"stormglass/trajectory"
)

// summaryLayout is the columns of a row per stay.
func summaryLayout(tracks []track, sepsis bool) *layout {
	l := &layout{}
	l.add(colText, "patient", "stay")
	l.add(colTime, "start", "end")
	l.add(colFloat, "hours")
	l.add(colTime, "death")
	for i := range tracks {
		t := &tracks[i]
		s := t.rule.Spec()
		l.add(colText, s.ID+".population")
		if t.score != nil {
			l.add(colInt, s.ID+".worst", s.ID+".worst.lo", s.ID+".worst.hi")
			l.add(colTime, s.ID+".worst_at")
		}
		if t.threshold > 0 {
			l.course(s.ID + ".ge" + strconv.Itoa(t.threshold))
		}
		for _, c := range s.Criteria {
			l.course(c.ID)
		}
		if t.days != nil && s.ID == "sofa" {
			l.sofa(s.ID)
		} else if t.days != nil {
			l.pelod2(s.ID)
		}
		if t.mods != nil {
			l.course(s.ID + ".mods")
			if sepsis {
				l.beside(s.ID + ".mods")
			}
			l.add(colText, s.ID+".npmods", s.ID+".npmods.kind")
			l.course(s.ID + ".npmods")
		}
	}
	return l
}

func (l *layout) course(n string) {
	l.add(colTime, n+".onset", n+".onset_from")
	l.add(colFlag, n+".onset_before")
	l.add(colFloat, n+".certain_h", n+".possible_h")
	l.add(colTime, n+".resolved")
	l.add(colFlag, n+".under_support")
	l.add(colInt, n+".episodes")
}

func (l *layout) beside(n string) {
	l.add(colText, n+".sepsis_at_onset", n+".sepsis_ever")
	l.add(colFloat, n+".with_sepsis_h", n+".without_sepsis_h", n+".sepsis_open_h")
}

func (l *layout) sofa(n string) {
	l.add(colInt, n+".day1", n+".day1.lo", n+".day1.hi", n+".rise", n+".rise.lo", n+".rise.hi")
	m := n + ".mean_2_9"
	l.add(colFloat, m, m+".lo", m+".hi")
	l.add(colInt, m+".scored", m+".dead", m+".carried")
	l.add(colFloat, n+".fall")
	l.add(colText, n+".responder", n+".responder.range")
}

func (l *layout) pelod2(n string) {
	for _, d := range trajectory.PELOD2Days() {
		k := n + ".day" + strconv.Itoa(d)
		l.add(colInt, k, k+".lo", k+".hi")
	}
	l.add(colInt, n+".sum28", n+".sum28.lo", n+".sum28.hi", n+".sum28.days", n+".sum28.dead", n+".sum28.missing")
}

// summarise writes the row of a stay.
func (w *worker) summarise(patient string, p page) {
	from, to := w.window.from, w.window.to
	death := w.tl.Person(to).DeathTime
	p.text(patient)
	p.text(w.window.id)
	p.time(from)
	p.time(to)
	p.float(hours(to.Sub(from)))
	p.time(death)
	for i := range w.tracks {
		t := &w.tracks[i]
		p.text(t.population())
		if t.score != nil {
			w.score(t, to, p)
		}
		for _, f := range t.criteria {
			course(f.End(to), t.spoken, p)
		}
		if t.days != nil && t.rule.Spec().ID == "sofa" {
			sofa(t, from, to, death, p)
		} else if t.days != nil {
			pelod2(t, from, to, death, p)
		}
		if t.mods != nil {
			w.modsColumns(t, to, p)
		}
	}
	p.end()
}

func (w *worker) score(t *track, to event.Time, p page) {
	c := t.score.End(to)
	if t.spoken {
		p.int(int64(c.Worst.Published))
		p.int(int64(c.Worst.Lo))
		p.int(int64(c.Worst.Hi))
		p.time(c.Worst.At)
	} else {
		p.null(4)
	}
	if t.threshold > 0 {
		course(c, t.spoken, p)
	}
}

// course writes the columns of layout.course.
func course(c trajectory.Course, spoken bool, p page) {
	if !spoken {
		p.null(8)
		return
	}
	var e, last trajectory.Episode
	if n := len(c.Episodes); n > 0 {
		e, last = c.Episodes[0], c.Episodes[n-1]
	}
	p.time(e.Onset)
	p.time(e.From)
	p.flag(e.Before)
	p.float(hours(c.Certain))
	p.float(hours(c.Possible))
	p.time(last.Resolved)
	p.flag(last.Held)
	p.int(int64(len(c.Episodes)))
}

func (w *worker) modsColumns(t *track, to event.Time, p page) {
	course(t.mods.now.End(to), t.spoken, p)
	if w.sepsis.ok {
		b := t.mods.beside.End(to)
		if b.Onset.Known() {
			p.truth(b.Then)
			p.truth(b.Ever)
		} else {
			p.null(2)
		}
		p.float(hours(b.With))
		p.float(hours(b.Without))
		p.float(hours(b.Open))
	}
	if !t.spoken || t.mods.isNew == nil {
		p.null(10)
		return
	}
	c := t.mods.isNew.End(to)
	switch {
	case len(c.Episodes) > 0:
		p.truth(rule.Met)
	case c.Possible > 0:
		p.truth(rule.Undetermined)
	default:
		p.truth(rule.NotMet)
	}
	p.text(t.mods.kind.Key())
	course(c, true, p)
}

func ranged(r trajectory.Range, ok bool, p page) {
	if !ok {
		p.null(3)
		return
	}
	p.int(int64(r.Published))
	p.int(int64(r.Lo))
	p.int(int64(r.Hi))
}

func sofa(t *track, from, to, death event.Time, p page) {
	if !t.spoken {
		p.null(15)
		return
	}
	days := t.days.End(to)
	e := trajectory.ImmunoSep(days, from, death)
	ranged(e.Day1.Range, e.Day1.Scored, p)
	rise, ok := highestRise(days)
	ranged(rise, ok, p)
	if mean, ok := e.Mean.Published(); ok {
		p.float(mean)
	} else {
		p.null(1)
	}
	lo, hi := e.Mean.Bounds()
	p.float(lo)
	p.float(hi)
	p.int(int64(e.Mean.Scored))
	p.int(int64(e.Mean.Dead))
	p.int(int64(e.Mean.Carried))
	if fall, ok := e.Fall(); ok {
		p.float(fall)
	} else {
		p.null(1)
	}
	p.truth(e.Published)
	p.truth(e.Responder)
}

// highestRise is the delta-SOFA: the greatest rise of a later day's score above
// that of day 1.
func highestRise(days []trajectory.Day) (rise trajectory.Range, ok bool) {
	if len(days) < 2 || !days[0].Scored {
		return rise, false
	}
	for _, d := range days[1:] {
		if !d.Scored {
			continue
		}
		r := d.Minus(days[0].Range)
		if !ok {
			rise, ok = r, true
			continue
		}
		rise.Lo, rise.Hi, rise.Published = max(rise.Lo, r.Lo), max(rise.Hi, r.Hi), max(rise.Published, r.Published)
	}
	return rise, ok
}

func pelod2(t *track, from, to, death event.Time, p page) {
	list := trajectory.PELOD2Days()
	if !t.spoken {
		p.null(3*len(list) + 6)
		return
	}
	days := t.days.End(to)
	for _, n := range list {
		ok := n <= len(days) && days[n-1].Scored
		var r trajectory.Range
		if ok {
			r = days[n-1].Range
		}
		ranged(r, ok, p)
	}
	sum := trajectory.Cumulative(days, trajectory.CumulativeDays, t.rule.Max(), death, from)
	ranged(sum.Range, sum.Days > 0, p)
	p.int(int64(sum.Days))
	p.int(int64(sum.Dead))
	p.int(int64(sum.Missing))
}
