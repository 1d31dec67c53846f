package timeline

import (
	"cmp"
	"slices"

	"stormglass/analyte"
	"stormglass/event"
)

// rec is one version of one observation in 40 bytes: what the queries need,
// and where its received text lies. What all results of an order share is kept
// once, in Timeline.arrivals; anything irregular (an interval of values or of
// time, a value that must not be used) is kept aside, in Timeline.odds.
type rec struct {
	at      event.Time
	id      event.ID
	x       float64 // the value where it is a single number
	code    uint32  // lower half of the result's key: code and To
	arrival uint32  // index into arrivals
	aside   uint32  // irregular: index into odds; else offset+1 of the received text, 0 none
	unit    uint16  // interned, with the assay: see measured
	status  event.Status
	flags   uint8
}

// arrival is what the results of one order in one message share.
type arrival struct {
	recorded, sent event.Time
	order          uint32 // upper half of the results' keys: sender and order
	sender         uint16 // interned
}

// arrive finds or keeps an arrival. Results come order by order, so that
// looking at the last few is enough to keep most of them once.
func (t *Timeline) arrive(a arrival) uint32 {
	const lately = 4
	n := len(t.arrivals)
	for i := n - 1; i >= max(0, n-lately); i-- {
		if t.arrivals[i] == a {
			return uint32(i)
		}
	}
	t.arrivals = append(t.arrivals, a)
	return uint32(n)
}

// came is how a record arrived.
func (t *Timeline) came(r *rec) *arrival { return &t.arrivals[r.arrival] }

// key is the result that a record is a version of; see resultKey.
func (t *Timeline) key(r *rec) uint64 { return uint64(t.came(r).order)<<32 | uint64(r.code) }

const (
	usable     uint8 = 1 << iota // informative and in process of nothing
	superseded                   // a later version of the same result exists
	shadowed                     // another sender's value at the same instant was preferred
	corrected                    // an earlier version of it was superseded
	orderless                    // no order number
	mirrored                     // its event is kept as unmapped, and counted there
	ahead                        // dated after we learnt of it
	irregular                    // not simply a measured number at an instant
)

// odd is the irregular part of a rec.
type odd struct {
	value analyte.Value
	until event.Time
	text  uint32 // as in a regular rec
	// diluted says that the sample was diluted first; kept of ferritin only.
	diluted bool
	handling
}

// oddOf is the irregular part of a record, nil where it is regular.
func (t *Timeline) oddOf(r *rec) *odd {
	if r.flags&irregular == 0 {
		return nil
	}
	return &t.odds[r.aside]
}

// why is the reason of a record's value.
func (t *Timeline) why(r *rec) analyte.Reason {
	if o := t.oddOf(r); o != nil {
		return o.value.Why()
	}
	return analyte.Measured
}

// textOf is a record's value as received.
func (t *Timeline) textOf(r *rec) string {
	if o := t.oddOf(r); o != nil {
		return t.texts.get(o.text)
	}
	return t.texts.get(r.aside)
}

// alive reports whether the record stands: not superseded, shadowed or withdrawn.
func (r *rec) alive() bool {
	return r.flags&(superseded|shadowed) == 0 && !r.status.Withdraws()
}

// good reports whether the record stands and carries a value.
func (r *rec) good() bool { return r.flags&usable != 0 && r.alive() }

// held reports whether the observation is dated after we learnt of it.
func (r *rec) held() bool { return r.flags&ahead != 0 }

// newer orders versions of one result by content: message time, then status.
func (t *Timeline) newer(r, o *rec) int {
	return cmp.Or(cmp.Compare(t.came(r).sent, t.came(o).sent), cmp.Compare(r.status.Rank(), o.status.Rank()))
}

// note counts what is special of a record that has been added.
func (s *series) note(r *rec, until event.Time) {
	if until > r.at {
		s.spans++
	}
	if r.held() {
		s.ahead++
	}
}

// series is every record of one analyte, ascending by effective time, then id.
type series struct {
	recs    []rec
	untimed []rec // no observation time: never used, shown as held
	spans   int   // records whose effective instant is an interval
	ahead   int   // records dated later than their own reception
}

// after returns the index of the first record effective after at.
func (s *series) after(at event.Time) int {
	n := len(s.recs)
	if n == 0 || s.recs[n-1].at <= at {
		return n
	}
	lo, hi := 0, n-1
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if s.recs[mid].at <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// insert adds a record unless its id is known, and returns its place: -1 where
// it was known, or has no time.
func (t *Timeline) insert(s *series, r rec) (at int, fresh bool) {
	if r.at == 0 {
		if slices.ContainsFunc(s.untimed, func(o rec) bool { return o.id == r.id }) {
			return -1, false
		}
		i, _ := slices.BinarySearchFunc(s.untimed, r, func(a, b rec) int {
			x, y := t.came(&a), t.came(&b)
			return cmp.Or(cmp.Compare(x.recorded, y.recorded), cmp.Compare(x.sent, y.sent), cmp.Compare(a.id, b.id))
		})
		s.untimed = slices.Insert(s.untimed, i, r)
		return -1, true
	}
	i := s.after(r.at)
	for i > 0 && s.recs[i-1].at == r.at && s.recs[i-1].id >= r.id {
		if s.recs[i-1].id == r.id {
			return -1, false
		}
		i--
	}
	if len(s.recs) == cap(s.recs) { // records are most of a ward's memory: leave little room
		s.recs = append(make([]rec, 0, len(s.recs)+max(8, len(s.recs)/5)), s.recs...)
	}
	if i == len(s.recs) {
		s.recs = append(s.recs, r)
	} else {
		s.recs = slices.Insert(s.recs, i, r)
	}
	return i, true
}

// run returns the bounds of the records effective at exactly at.
func (s *series) run(at event.Time) (from, to int) {
	to = s.after(at)
	if to == 0 || s.recs[to-1].at != at {
		return to, to
	}
	return s.after(at - 1), to
}

// duplicate says which of two simultaneous values of an analyte is taken.
type duplicate uint8

const (
	byContent duplicate = iota // the newest message, then status, then id
	byLowest
	byHighest
)

// duplicateRule is the published rule for values of the same minute (PSC SQL:
// lactate, creatinine, SpO2, pressures take the minimum; FiO2, respiratory
// rate, GCS the maximum). Source: phoenix-criteria-sql, scores.md §1.4, CODE.
// Analytes it does not name follow content order, at equal instants only.
func duplicateRule(a analyte.ID) duplicate {
	switch a {
	case analyte.Lactate, analyte.Creatinine, analyte.SpO2,
		analyte.SBP, analyte.DBP, analyte.MAP,
		analyte.SBPInvasive, analyte.DBPInvasive, analyte.MAPInvasive,
		analyte.SBPCuff, analyte.DBPCuff, analyte.MAPCuff:
		return byLowest
	case analyte.FiO2, analyte.RespiratoryRate,
		analyte.GCS, analyte.GCSEye, analyte.GCSVerbal, analyte.GCSMotor:
		return byHighest
	}
	return byContent
}

// minute is the calendar minute of an instant, for the same-minute rule.
func minute(t event.Time) int64 { return int64(t) / 60_000 }

// versions compares record i with the other versions of its result in the run
// of its instant; the later one, by content, supersedes. Superseding is final,
// so that comparing each new record once suffices. It reports whether there was
// another version.
func (t *Timeline) versions(a analyte.ID, run []rec, i int) (found bool) {
	for j := range run {
		if j == i || !t.sameResult(&run[i], &run[j]) {
			continue
		}
		found = true
		win, lose := &run[i], &run[j]
		if cmp.Or(t.newer(win, lose), cmp.Compare(win.id, lose.id)) < 0 {
			win, lose = lose, win
		}
		lose.flags |= superseded
		win.flags |= corrected
		t.turn(a, win, lose)
	}
	return found
}

// join is shadow where only record i is new: of all the others at most one
// stands for each effective interval.
func (t *Timeline) join(rule duplicate, run []rec, i int) {
	r := &run[i]
	if !r.good() {
		return
	}
	until := t.until(r)
	for j := range run {
		if o := &run[j]; j != i && o.good() && t.until(o) == until {
			if t.prefer(rule, r, o) {
				r = o
			}
			r.flags |= shadowed
			return
		}
	}
}

// shadow decides which of several usable values of one instant stands: one for
// each effective interval.
func (t *Timeline) shadow(rule duplicate, run []rec) {
	for i := range run {
		run[i].flags &^= shadowed
	}
	for i := range run {
		if !run[i].good() {
			continue
		}
		best := &run[i]
		for j := i + 1; j < len(run); j++ {
			if r := &run[j]; r.good() && t.until(r) == t.until(best) {
				if t.prefer(rule, r, best) {
					r, best = best, r
				}
				r.flags |= shadowed
			}
		}
	}
}

// settle decides the standing of a new record among those of its instant and,
// where a result of that instant was revised, among its versions under other
// analytes: a correction can move a result (a gas found to be venous).
func (t *Timeline) settle(a analyte.ID, i int) {
	s := t.series[a]
	from, to := s.run(s.recs[i].at)
	run, again := s.recs[from:to], false
	if len(run) > 1 {
		again = t.versions(a, run, i-from)
	}
	if len(t.revised) > 0 {
		if _, ok := t.revised[revision{t.key(&s.recs[i]), s.recs[i].at}]; ok {
			t.settleAll(&s.recs[i])
			again = true
		}
	}
	switch {
	case len(run) < 2:
	case again:
		t.shadow(duplicateRule(a), run)
	default:
		t.join(duplicateRule(a), run, i-from)
	}
}

// settleAll compares the versions of a result under different analytes. There
// only a strictly later message or higher status supersedes, so that two
// values under one code in one message both stand.
func (t *Timeline) settleAll(r *rec) {
	type part struct {
		a   analyte.ID
		run []rec
		r   *rec
	}
	var parts []part
	for a, s := range t.series {
		if s == nil {
			continue
		}
		from, to := s.run(r.at)
		for i := from; i < to; i++ {
			if t.sameResult(&s.recs[i], r) {
				parts = append(parts, part{analyte.ID(a), s.recs[from:to], &s.recs[i]})
			}
		}
	}
	for i, p := range parts {
		for _, q := range parts[i+1:] {
			if p.a == q.a {
				continue
			}
			t.moved = true
			switch c := t.newer(p.r, q.r); {
			case c > 0:
				p.r.flags, q.r.flags = p.r.flags|corrected, q.r.flags|superseded
				t.turn(q.a, p.r, q.r)
			case c < 0:
				p.r.flags, q.r.flags = p.r.flags|superseded, q.r.flags|corrected
				t.turn(p.a, q.r, p.r)
			}
		}
	}
	for _, p := range parts {
		t.shadow(duplicateRule(p.a), p.run)
	}
}

// sameResult reports whether two records of one instant are versions of one
// result: same sender, order, code and effective interval.
func (t *Timeline) sameResult(a, b *rec) bool {
	return a.code == b.code && t.came(a).order == t.came(b).order
}

// prefer reports whether a is taken rather than b, by the analyte's rule and
// then by content; it is a strict total order.
func (t *Timeline) prefer(rule duplicate, a, b *rec) bool {
	if rule != byContent {
		alo, ahi := t.bounds(a)
		blo, bhi := t.bounds(b)
		c := cmp.Or(cmp.Compare(alo, blo), cmp.Compare(ahi, bhi))
		if rule == byHighest {
			c = cmp.Or(cmp.Compare(bhi, ahi), cmp.Compare(blo, alo))
		}
		if c != 0 {
			return c < 0
		}
	}
	return cmp.Or(t.newer(a, b), cmp.Compare(a.id, b.id)) > 0
}

func (t *Timeline) bounds(r *rec) (lo, hi float64) {
	if o := t.oddOf(r); o != nil {
		return o.value.Bounds()
	}
	return r.x, r.x
}

// value rebuilds the value of a record, resting on its event.
func (t *Timeline) value(r *rec) analyte.Value {
	if o := t.oddOf(r); o != nil {
		return o.value
	}
	return analyte.Point(r.x, r.id)
}

// until returns the upper bound of the record's effective instant.
func (t *Timeline) until(r *rec) event.Time {
	if o := t.oddOf(r); o != nil {
		return o.until
	}
	return r.at
}

func (t *Timeline) point(r *rec) Point {
	return Point{At: r.at, Until: t.until(r), Value: t.value(r), ID: r.id, Recorded: t.came(r).recorded, Assay: t.assayOf(r), Corrected: r.flags&corrected != 0}
}
