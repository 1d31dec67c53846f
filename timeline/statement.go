package timeline

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"stormglass/analyte"
	"stormglass/event"
)

// Every message repeats who the patient is. What is said is therefore kept
// once, and of each repetition only when it was said: some thousand messages of
// a stay must not cost some thousand persons.

// statement is one event about the person.
type statement struct {
	at, to, sent, recorded event.Time
	id                     event.ID
	seq                    uint64
	said                   uint32 // index into persons.said
	rank                   int32  // of its status
}

// later reports whether s was said after o, by content.
func (s *statement) later(o *statement) bool {
	return cmp.Or(cmp.Compare(s.sent, o.sent), cmp.Compare(s.rank, o.rank), cmp.Compare(s.id, o.id)) > 0
}

// persons is the statements on the person, ascending by effective time, then
// id, and what they say.
type persons struct {
	list []statement
	said []*event.Event
}

// add keeps a statement unless it is known.
func (p *persons) add(e *event.Event) (s statement, fresh bool) {
	s = statement{at: e.At, to: e.To, sent: e.Sent, recorded: e.Recorded, id: e.ID, seq: e.Seq, rank: int32(e.Status.Rank())}
	i := len(p.list)
	if i > 0 && !before(&p.list[i-1], &s) {
		i = sort.Search(i, func(i int) bool { return !before(&p.list[i], &s) })
		if p.list[i].id == s.id && p.list[i].at == s.at {
			return s, false
		}
	}
	s.said = p.saying(e)
	p.list = slices.Insert(p.list, i, s)
	return s, true
}

func before(a, b *statement) bool {
	return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.id, b.id)) < 0
}

// saying finds what an event says among what was said lately, or keeps it.
func (p *persons) saying(e *event.Event) uint32 {
	const lately = 8
	for i := len(p.said) - 1; i >= max(0, len(p.said)-lately); i-- {
		if sameSaying(p.said[i], e) {
			return uint32(i)
		}
	}
	own := *e
	for _, s := range [...]*string{&own.Patient.Authority, &own.Patient.Value, &own.Sender, &own.Order, &own.Code, &own.Label, &own.Text,
		&own.Unit, &own.Specimen, &own.Assay, &own.Flags, &own.Remark} {
		*s = strings.Clone(*s) // it may be part of a whole message
	}
	if e.Person != nil {
		d := *e.Person
		d.BirthText, d.Sex, d.Name = strings.Clone(d.BirthText), strings.Clone(d.Sex), strings.Clone(d.Name)
		own.Person = &d
	}
	p.said = append(p.said, &own)
	return uint32(len(p.said) - 1)
}

// sameSaying compares two events but for their identity and times.
func sameSaying(a, b *event.Event) bool {
	if (a.Person == nil) != (b.Person == nil) || a.Person != nil && plainly(*a.Person) != plainly(*b.Person) {
		return false
	}
	x, y := *a, *b
	for _, e := range [...]*event.Event{&x, &y} {
		e.ID, e.At, e.To, e.Recorded, e.Sent, e.Seq, e.Person = 0, 0, 0, 0, 0, 0, nil
		e.Value = e.Value.WithRef(0)
	}
	return x == y
}

func plainly(d event.PersonDetail) event.PersonDetail {
	d.GestationWeeks, d.AgeMonths = d.GestationWeeks.WithRef(0), d.AgeMonths.WithRef(0)
	return d
}

// event is the event of a statement, as it was added.
func (p *persons) event(s *statement) *event.Event {
	e := *p.said[s.said]
	e.ID, e.At, e.To, e.Recorded, e.Sent, e.Seq = s.id, s.at, s.to, s.recorded, s.sent, s.seq
	if e.Value.Usable() {
		e.Value = e.Value.WithRef(s.id)
	}
	if e.Person != nil {
		d := *e.Person
		if d.GestationWeeks.Usable() {
			d.GestationWeeks = d.GestationWeeks.WithRef(s.id)
		}
		if d.AgeMonths.Usable() {
			d.AgeMonths = d.AgeMonths.WithRef(s.id)
		}
		e.Person = &d
	}
	return &e
}

// find returns the event of an id, nil if it is none of these.
func (p *persons) find(id event.ID) *event.Event {
	for i := range p.list {
		if p.list[i].id == id {
			return p.event(&p.list[i])
		}
	}
	return nil
}

// next returns the first effective instant after at, 0 if none.
func (p *persons) next(at event.Time) event.Time {
	n := len(p.list)
	if n == 0 || p.list[n-1].at <= at {
		return 0
	}
	return p.list[sort.Search(n, func(i int) bool { return p.list[i].at > at })].at
}

// aspect is one timeless thing about a person: the value said last holds.
type aspect[K comparable] struct {
	groups []saidSame[K]
	now    int // the group that holds
}

// saidSame is all statements of one value. The oldest is what the value rests
// on, so that a repetition changes nothing.
type saidSame[K comparable] struct {
	value          K
	oldest, newest statement
}

// add takes up a statement and reports whether the value that holds, or what
// it rests on, is another now.
func (a *aspect[K]) add(v K, s statement) (changed bool) {
	i := slices.IndexFunc(a.groups, func(g saidSame[K]) bool { return g.value == v })
	if i < 0 {
		i = len(a.groups)
		a.groups = append(a.groups, saidSame[K]{v, s, s})
		changed = i == 0
	} else {
		g := &a.groups[i]
		if g.oldest.later(&s) {
			g.oldest, changed = s, i == a.now
		}
		if s.later(&g.newest) {
			g.newest = s
		}
	}
	if i != a.now && a.groups[i].newest.later(&a.groups[a.now].newest) {
		a.now, changed = i, true
	}
	return changed
}

// holds returns the value that holds and what it rests on.
func (a *aspect[K]) holds() (v K, by event.ID) {
	if len(a.groups) == 0 {
		return v, 0
	}
	g := &a.groups[a.now]
	return g.value, g.oldest.id
}

// birthDate is a birth instant as it was said.
type birthDate struct {
	from, to event.Time
	text     string
}

// lives is what was said of death, ascending by effective time, each with the
// statement said last up to there.
type lives struct {
	list []statement
	last []int32
}

func (l *lives) add(s statement) {
	i := sort.Search(len(l.list), func(i int) bool { return !before(&l.list[i], &s) })
	l.list = slices.Insert(l.list, i, s)
	l.last = l.last[:i]
	for j := i; j < len(l.list); j++ {
		best := int32(j)
		if j > 0 && l.list[l.last[j-1]].later(&l.list[j]) {
			best = l.last[j-1]
		}
		l.last = append(l.last, best)
	}
}

// at returns the statement that holds at an instant, nil if none.
func (l *lives) at(at event.Time) *statement {
	i := sort.Search(len(l.list), func(i int) bool { return l.list[i].at > at })
	if i == 0 {
		return nil
	}
	return &l.list[l.last[i-1]]
}

// identity is the newest statement on each timeless thing, and those that
// hold from an instant on.
type identity struct {
	persons
	birth     aspect[birthDate]
	sex, name aspect[string]
	weeks     aspect[analyte.Value]
	deaths    lives
	ages      ledger
	shift     event.Time // from UTC to the wall clock of the birth date
}
