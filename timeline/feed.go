package timeline

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"time"

	"stormglass/event"
)

// sign is one sign of life of a sender.
type sign struct {
	at, recorded event.Time
	id           event.ID
	since        event.Time // from when on the signs up to this one leave no gap
	alive        uint32     // how long it lasts in ms, 0: the policy of its kind
	declared     bool       // a FeedSign; false: an event that implies one
}

// lasts is how long a sign of life lasts, as stored: at most 49 days.
func lasts(ms int64) uint32 { return uint32(max(0, min(ms, math.MaxUint32))) }

// life is how long the sign lasts.
func (s *sign) life(policy time.Duration) time.Duration {
	if s.alive == 0 {
		return policy
	}
	return time.Duration(s.alive) * time.Millisecond
}

// feed is what one sender sends of one kind, ascending by time.
type feed struct {
	kind     event.FeedKind
	sender   string
	signs    []sign
	declared event.Time // first declared sign, 0 none
}

// aliveDefault is how long one sign of life lasts: the carry-forward windows
// of the inputs that the feed vouches for (scores.md §1.4: vasoactives, ECMO
// and CRRT 12 h, support 6 h, laboratory values 24 h). Project policy.
func aliveDefault(k event.FeedKind) time.Duration {
	switch k {
	case event.FeedMedication:
		return 12 * time.Hour
	case event.FeedVentilator, event.FeedDevice, event.FeedVitals:
		return 6 * time.Hour
	}
	return 24 * time.Hour
}

// add records a sign of life; it reports whether it was new.
func (f *feed) add(s sign, policy time.Duration) bool {
	i := len(f.signs)
	if i > 0 && compareSigns(f.signs[i-1], s) >= 0 {
		i = sort.Search(i, func(i int) bool { return compareSigns(f.signs[i], s) >= 0 })
		if f.signs[i].id == s.id && f.signs[i].at == s.at {
			return false
		}
	}
	if i == len(f.signs) {
		f.signs = append(f.signs, s)
	} else {
		f.signs = slices.Insert(f.signs, i, s)
	}
	if s.declared && (f.declared == 0 || s.at < f.declared) {
		f.declared = s.at
	}
	f.join(i, policy)
	return true
}

// join works out from when on there is no gap, from sign i on.
func (f *feed) join(i int, policy time.Duration) {
	for ; i < len(f.signs); i++ {
		s, since := &f.signs[i], f.signs[i].at
		if i > 0 {
			if before := &f.signs[i-1]; s.at.Sub(before.at) <= before.life(policy) {
				since = before.since
			}
		}
		if s.since == since {
			return // as what follows it
		}
		s.since = since
	}
}

func compareSigns(a, b sign) int {
	return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.id, b.id))
}

// after returns the index of the first sign after at.
func (f *feed) after(at event.Time) int {
	n := len(f.signs)
	if n == 0 || f.signs[n-1].at <= at {
		return n
	}
	return sort.Search(n, func(i int) bool { return f.signs[i].at > at })
}

// state says how the feed stands at an instant. The last sign decides; where
// signs differ in how long they last, an older one that lasts longer does not
// count, because the sender has said something newer since.
func (t *Timeline) state(f *feed, at event.Time) FeedState {
	st := FeedState{Kind: f.kind, Sender: f.sender, Declared: f.declared != 0 && f.declared <= at}
	i := f.after(at) - 1
	if i < 0 {
		return st
	}
	last := &f.signs[i]
	limit := last.life(t.pol.alive[f.kind])
	st.Last, st.Ref = last.at, last.id
	st.Alive = at.Sub(last.at) <= limit
	st.Expires = last.at.Add(limit) + 1
	if st.Alive && st.Declared {
		st.Since = max(last.since, f.declared)
	}
	return st
}

// vouches says how the feeds of one kind vouch at an instant for the whole time
// since from: of the live declared ones the one that has been so longest
// without a gap; covered says whether that is since from. Where none is alive,
// the one that spoke last.
func (t *Timeline) vouches(kind event.FeedKind, from, at event.Time) (best FeedState, covered bool) {
	best.Kind = kind
	for i := range t.feeds {
		f := &t.feeds[i]
		if f.kind != kind || f.declared == 0 || f.declared > at {
			continue
		}
		st := t.state(f, at)
		switch {
		case !best.Declared, st.Alive && !best.Alive:
		case best.Alive && !st.Alive:
			continue
		case st.Alive && st.Since >= best.Since, !st.Alive && st.Expires <= best.Expires:
			continue
		}
		best = st
	}
	return best, best.Alive && best.Since <= from
}

// Feed says how the declared feeds of one kind stand at an instant: the live
// one that lasts longest, else the one that spoke last, else a FeedState that
// is not Declared. One live feed suffices to vouch; a running infusion or
// support is judged by its own sender.
func (t *Timeline) Feed(kind event.FeedKind, at event.Time) FeedState {
	best := FeedState{Kind: kind}
	for i := range t.feeds {
		f := &t.feeds[i]
		if f.kind != kind || f.declared == 0 || f.declared > at {
			continue
		}
		if st := t.state(f, at); !best.Declared || later(st, best) {
			best = st
		}
	}
	return best
}

func later(a, b FeedState) bool {
	if a.Alive != b.Alive {
		return a.Alive
	}
	return a.Expires > b.Expires
}

// sender returns the state of one sender's feed, declared or not.
func (t *Timeline) sender(kind event.FeedKind, name string, at event.Time) FeedState {
	for i := range t.feeds {
		if f := &t.feeds[i]; f.kind == kind && f.sender == name {
			return t.state(f, at)
		}
	}
	return FeedState{Kind: kind, Sender: name}
}

// sign notes a sign of life; feeds stay sorted by kind and sender.
func (t *Timeline) sign(kind event.FeedKind, sender string, s sign) bool {
	if kind >= event.FeedEnd {
		return false
	}
	if s.recorded != 0 && s.at > s.recorded {
		s.at = s.recorded // a clock ahead of ours keeps nothing alive
	}
	i, ok := slices.BinarySearchFunc(t.feeds, sender, func(f feed, name string) int {
		return cmp.Or(cmp.Compare(f.kind, kind), cmp.Compare(f.sender, name))
	})
	if !ok {
		t.feeds = slices.Insert(t.feeds, i, feed{kind: kind, sender: sender})
	}
	return t.feeds[i].add(s, t.pol.alive[kind])
}
